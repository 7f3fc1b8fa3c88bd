package io.entitle.engine;

import io.entitle.fact.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random rules of any product: what they mean nobody asks, only that whoever they throw for is told so. */
final class GeneratedRules {

    private static final List<String> NUMBERS = List.of("0", "1", "50", "100", "100.5B");
    private static final List<String> SIGNS = List.of(">", ">=", "<", "<=", "==", "!=");

    /** Steps that lead dates of 2026 out of the calendar and those of 2024 not, and some that leave all in it. */
    private static final List<String> STEPS = List.of(
            ".plusMonths( 1 )",
            ".plusDays( 30 )",
            ".plusMonths( 2147483647 ).plusMonths( 2147483647 ).plusMonths( 2147483647 ).plusMonths( 2147483647 )"
                    + ".plusMonths( 2147483647 ).plusMonths( 1262557459 )",
            ".plusMonths( 2147483647 ).plusMonths( 2147483647 ).plusMonths( 2147483647 ).plusMonths( 2147483647 )"
                    + ".plusMonths( 2147483647 ).plusMonths( 1262557451 )");

    private final Random random;
    private final List<String> plans;
    private final List<String> features;

    GeneratedRules(Product product, long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.plans = List.copyOf(product.plans().keySet());
        this.features = product.features().keySet().stream().limit(3).toList();
    }

    /** A pattern: {@code $debt : Arrears( begun )}. */
    private record Pattern(String fact, String binding, String constraints) {}

    /** One rule of that name, and one that tells it of a deadline where it asks for that. */
    String named(String name) {
        return random.nextInt(6) == 0 ? leftOut(name) : anyShape(name);
    }

    /**
     * A rule that has no part in what is allowed, whose condition throws for who uses enough: where it is evaluated all the
     * same, who is asked first decides what the others are answered.
     */
    private String leftOut(String name) {
        String conclusion = oneOf(List.of(
                "bill.in( \"CNY\" );",
                "advice.settle().because( \"GENERATED\" );",
                "proposal.refuse( ChangeReason.FROZEN );",
                "remedy.await();"));
        return "rule \"" + name + "\"\nwhen\n    $account : Account()\n    Subscription( $account.used( \""
                + oneOf(features) + "\" ) > " + oneOf(List.of("0", "1", "50", "100")) + " && "
                + oneOf(List.of("end.reached", "unsubscription.reached")) + " )\nthen\n    " + conclusion
                + "\nend\n\n";
    }

    private String anyShape(String name) {
        List<Pattern> patterns = patterns();
        String rule = rule(name, patterns);
        return patterns.stream().anyMatch(pattern -> pattern.fact().equals("Deadline")) ? rule + deadline(name) : rule;
    }

    private String rule(String name, List<Pattern> patterns) {
        String when = patterns.stream()
                .map(pattern -> "    " + quantified(pattern, patterns.get(0).equals(pattern)) + "\n")
                .collect(Collectors.joining());
        List<String> bound = patterns.stream()
                .filter(pattern -> when.contains("    " + pattern.binding() + " : "))
                .map(Pattern::binding)
                .toList();
        return "rule \"" + name + "\"\nwhen\n" + when + "then\n    " + conclusion(bound) + "\nend\n\n";
    }

    private String deadline(String name) {
        return "rule \"" + name + ", its deadline\"\nwhen\n    $debt : Arrears( "
                + oneOf(List.of("begun", "amount > 0"))
                + " )\nthen\n    insert( new Deadline( \"generated\", \"the end\", \"末日\", $debt.since()" + step()
                + " ) );\nend\n\n";
    }

    private String quantified(Pattern pattern, boolean first) {
        String plain = pattern.fact() + "( " + pattern.constraints() + " )";
        int chosen = first ? 9 : random.nextInt(10);
        boolean told = pattern.fact().equals("Deadline");
        return chosen < 2 && !told
                ? "not " + plain
                : chosen < 4 ? "exists " + plain : pattern.binding() + " : " + plain;
    }

    private List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        int howMany = 1 + random.nextInt(3);
        while (patterns.size() < howMany) {
            Pattern next = pattern(patterns);
            if (patterns.stream().noneMatch(other -> other.fact().equals(next.fact()))) {
                patterns.add(next);
            }
        }
        return patterns;
    }

    private Pattern pattern(List<Pattern> before) {
        return switch (random.nextInt(13)) {
            case 0, 1 -> new Pattern("Account", "$account", both(ofAccount(), ofAccount()));
            case 2, 3 -> new Pattern("Subscription", "$held", both(ofSubscription(before), ofSubscription(before)));
            case 4, 5 -> new Pattern("Arrears", "$debt", both("begun", far("since", money("amount", before))));
            case 6 -> new Pattern("Balance", "$balance", both("deducted", far("deductedOn", money("amount", before))));
            case 7 ->
                new Pattern(
                        "Pack",
                        "$pack",
                        both(oneOf(List.of("bought", "!ended")), far("boughtOn", money("remaining", before))));
            case 8 ->
                new Pattern(
                        "Pending",
                        "$pending",
                        oneOf(List.of("requested", "!nextMonthReached", "effect.reached", "change == \"cancel\"")));
            case 9 ->
                new Pattern(
                        "Clock",
                        "$clock",
                        oneOf(List.of(
                                "reached( \"2025-06-01\" )",
                                "!reached( \"2025-06-20T00:00:00+08:00\" )",
                                "reached( \"+999999999-12-31\" )")));
            case 10 ->
                new Pattern(
                        "PlanInForce",
                        "$inForce",
                        oneOf(List.of("plan == \"" + oneOf(plans) + "\"", "rank > 1", "highest")));
            case 11 ->
                new Pattern(
                        "Deadline",
                        "$deadline",
                        oneOf(List.of(
                                "name == \"generated\", passed",
                                "passedForMonths( 2 )",
                                "moment" + step() + ".reached")));
            default ->
                new Pattern(
                        oneOf(List.of("Offer", "Denial", "Request", "Span", "BilledMonth", "Lapse", "Sheet")),
                        "$told",
                        "");
        };
    }

    private String both(String one, String other) {
        return switch (random.nextInt(5)) {
            case 0 -> one;
            case 1 -> other;
            case 2 -> one + " || " + other;
            default -> one + ", " + other;
        };
    }

    private String ofAccount() {
        return switch (random.nextInt(5)) {
            case 0 -> "kind == \"company\"";
            case 1 -> oneOf(List.of("paid", "!contract", "active == \"" + oneOf(plans) + "\""));
            case 2 -> "used( \"" + oneOf(features) + "\" ) " + oneOf(SIGNS) + " used( \"" + oneOf(features) + "\" )";
            default -> "used( \"" + oneOf(features) + "\" ) " + oneOf(SIGNS) + " " + oneOf(NUMBERS);
        };
    }

    /** Only of some amounts is it looked at what may throw. */
    private String far(String date, String amount) {
        return chance(50) ? amount + " && " + date + step() + ".reached" : amount;
    }

    private String ofSubscription(List<Pattern> before) {
        if (chance(50) && before.stream().anyMatch(pattern -> pattern.binding().equals("$account"))) {
            return "$account.used( \"" + oneOf(features) + "\" ) > 50 && "
                    + oneOf(List.of("end.reached", "from" + step() + ".reached"));
        }
        return switch (random.nextInt(8)) {
            case 0 -> "plan == \"" + oneOf(plans) + "\"";
            case 1 -> "end.reached";
            case 2 -> "unsubscription" + step() + ".reached";
            case 3 -> "from" + step() + ".reached";
            case 4 -> "monthsBought " + oneOf(SIGNS) + " 2";
            case 5 -> "endsWithinDays( 30 )";
            default -> oneOf(List.of("started", "!ended", "unsubscribedBeforeThisMonth", "autoRenew"));
        };
    }

    private String money(String member, List<Pattern> before) {
        List<String> bound =
                before.stream().map(Pattern::binding).filter("$debt"::equals).toList();
        return switch (random.nextInt(bound.isEmpty() ? 3 : 5)) {
            case 0 -> member.equals("amount") && chance(40) ? "amount in ( 50, 100 )" : member + " > 0";
            case 1, 2 -> member + " " + oneOf(SIGNS) + " " + oneOf(NUMBERS);
            case 3 -> member + " " + oneOf(SIGNS) + " $debt.amount";
            default -> member + " > 50";
        };
    }

    private String conclusion(List<String> bound) {
        return switch (random.nextInt(12)) {
            case 0 -> "bill.in( \"CNY\" );";
            case 1 -> "advice.upgrade( \"" + oneOf(plans) + "\" ).because( \"GENERATED\" )" + saying(bound);
            case 2 -> "proposal.refuse( ChangeReason.FROZEN );";
            case 3 -> "remedy.await();";
            case 4 -> "standing.inForce( \"" + oneOf(plans) + "\" );";
            case 5 ->
                bound.contains("$pack")
                        ? "standing.draws( \"" + oneOf(features) + "\", \"" + oneOf(plans) + "\" );"
                        : "answer.restrictAll( Reason.DATA_DELETED )" + saying(bound);
            case 6 -> "answer.warn()" + saying(bound);
            case 7 -> "advice.settle().because( \"GENERATED\" )" + saying(bound);
            default -> "answer.restrict( \"" + oneOf(features) + "\", Reason.FROZEN )" + saying(bound);
        };
    }

    private String saying(List<String> bound) {
        List<String> values =
                bound.stream().flatMap(name -> values(name).stream()).toList();
        return ".saying( \"It is {0}.\", \"{0}。\", " + (values.isEmpty() ? "\"so\"" : oneOf(values)) + " );";
    }

    private List<String> values(String name) {
        return switch (name) {
            case "$account" ->
                List.of(
                        "$account.use( \"" + oneOf(features) + "\" )",
                        "$account.used( \"" + oneOf(features) + "\" )",
                        "Money.share( $account.used( \"" + oneOf(features) + "\" ), $account.used( \"" + oneOf(features)
                                + "\" ) )");
            case "$held" ->
                List.of(
                        "$held.end()" + step() + ".date()",
                        "$held.name()",
                        "$held.from()" + step() + ".date()",
                        "$held.monthsBought()",
                        "$held.from()");
            case "$debt" ->
                List.of(
                        "$debt",
                        "$debt.amount()",
                        "$debt.since()" + step() + ".date()",
                        "Money.shortfall( $debt, 75 )");
            case "$balance" -> List.of("$balance", "Money.shortfall( $balance, 75 )", "$balance.deductedOn().date()");
            case "$pack" -> List.of("$pack", "$pack.remaining()", "$pack.boughtOn()" + step() + ".date()");
            case "$deadline" -> List.of("$deadline.moment()" + step() + ".date()", "$deadline.called()");
            default -> List.of();
        };
    }

    private String step() {
        return oneOf(STEPS);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

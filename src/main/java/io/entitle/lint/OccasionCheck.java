package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.RuleMeaning;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that ask for facts of which one is there only for one kind of question and the other only for another. */
final class OccasionCheck implements Check {

    private static final String CATALOGUE = "Catalogue";

    private static final String LOADING = "while the rules are loaded";
    private static final String ADVICE = "where advice is asked for";
    private static final String REMEDIES = "where it is asked what would help against a denial";
    private static final String CHANGE = "where a change of plan is asked about";
    private static final String BILL = "where a month is billed";

    private static final String TELLING = "insert";

    /** What rules conclude with where that is asked. */
    private static final Map<String, String> ANSWERS =
            Map.of(ADVICE, "advice", REMEDIES, "remedy", CHANGE, "proposal", BILL, "bill");

    private static final Map<String, List<String>> OCCASIONS = Map.of(
            CATALOGUE,
            List.of(LOADING),
            "Offer",
            List.of(ADVICE, REMEDIES),
            "Denial",
            List.of(REMEDIES),
            "Request",
            List.of(CHANGE),
            "BilledMonth",
            List.of(BILL),
            "Purchase",
            List.of(BILL),
            "Span",
            List.of(BILL),
            "Excess",
            List.of(BILL));

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> loading(rule).or(() -> asking(rule)).or(() -> concluding(rule)).stream());
    }

    /** While the rules are loaded there is nothing but the catalogue. */
    private static Optional<Finding> loading(RuleMeaning rule) {
        boolean alone = FiringCheck.positive(rule).allMatch(one -> one.fact().equals(CATALOGUE))
                && rule.rule().conclusions().stream()
                        .allMatch(path -> path.first().name().startsWith("$"));
        String text =
                "`Catalogue` is there only while the rules are loaded, when there is no account and no conclusion";
        return FiringCheck.positive(rule)
                .filter(one -> one.fact().equals(CATALOGUE) && !alone)
                .map(one -> FiringCheck.never(rule, one, text))
                .findFirst();
    }

    private static Optional<Finding> asking(RuleMeaning rule) {
        List<Condition> asked = FiringCheck.positive(rule)
                .filter(one -> OCCASIONS.containsKey(one.fact()))
                .toList();
        return asked.stream()
                .filter(one -> Collections.disjoint(occasions(one), occasions(asked.get(0))))
                .map(one -> FiringCheck.never(rule, one, text(one, asked.get(0))))
                .findFirst();
    }

    /** What a rule concludes while one question is asked and nobody looks at then. */
    private static Optional<Finding> concluding(RuleMeaning rule) {
        return FiringCheck.positive(rule)
                .filter(one -> OCCASIONS.containsKey(one.fact()) && !one.fact().equals(CATALOGUE))
                .flatMap(one -> rule.rule().conclusions().stream()
                        .filter(path -> !isLookedAt(path.first().name(), occasions(one)))
                        .map(path -> new Finding(
                                Code.WRONG_QUESTION,
                                path.place(),
                                rule.rule().name(),
                                "`" + one.fact() + "` is there only " + told(one) + ", and nothing is decided by `"
                                        + path.first().name() + "` then",
                                hint(occasions(one)))))
                .findFirst();
    }

    private static boolean isLookedAt(String concluding, List<String> occasions) {
        return concluding.equals(TELLING)
                || occasions.stream().anyMatch(occasion -> concluding.equals(ANSWERS.get(occasion)));
    }

    private static String hint(List<String> occasions) {
        return "conclude with "
                + occasions.stream().map(ANSWERS::get).distinct().collect(Collectors.joining(" or "))
                + " there, or ask for a fact that is there for every question";
    }

    private static String text(Condition one, Condition other) {
        return "`" + one.fact() + "` is there only " + told(one) + ", `" + other.fact() + "` only " + told(other);
    }

    private static String told(Condition condition) {
        return String.join(" or ", occasions(condition));
    }

    private static List<String> occasions(Condition condition) {
        return OCCASIONS.getOrDefault(condition.fact(), List.of());
    }
}

package io.entitle.oracle;

import io.entitle.decision.ChangeAnswer.Outcome;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Reason;
import io.entitle.decision.Remedy.Taker;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the facts files let the holder of an account do, each done: what a denial without a remedy is tried
 * with. After a payment everything is tried again.
 *
 */
record Tried(Taken start) {

    private static final Set<String> CAN_BE_FREED = Set.of(
            "workspace.create",
            "workspace.members",
            "team.member.add",
            "voice.clone",
            "knowledge.storage",
            "friend.add",
            "user.register",
            "user.online",
            "group.create",
            "group.member.add",
            "group.join",
            "room.create");
    private static final List<String> COZE = List.of("personal-advanced", "team", "enterprise");
    private static final List<String> AGORA = List.of("basic", "advanced", "enterprise");
    private static final BigDecimal COMPANY_MINIMUM = new BigDecimal("2000");

    /** The accounts that come of it. */
    List<Taken> all() {
        List<Taken> tried = new ArrayList<>(once(start));
        payments(start).forEach(paid -> {
            tried.add(paid);
            tried.addAll(once(paid));
        });
        return tried;
    }

    private static List<Taken> once(Taken from) {
        return Stream.of(plans(from), accounts(from), freed(from), waited(from))
                .flatMap(tried -> tried)
                .toList();
    }

    /** Deleted data does not come back by paying: the ruling in {@code rules/agora-im/README.md}. */
    private static Stream<Taken> payments(Taken from) {
        Facts facts = from.facts();
        Optional<Taken> settled = facts.arrears().map(debt -> from.settled());
        BigDecimal minimum = facts.kind() == Facts.Kind.COMPANY ? COMPANY_MINIMUM : BigDecimal.ZERO;
        boolean deleted = Answers.ask(from.entitlements(), facts, from.at()).all().stream()
                .anyMatch(decision -> decision.reason() == Reason.DATA_DELETED);
        Optional<Taken> toppedUp = facts.balance()
                .filter(any -> !deleted)
                .map(left -> minimum.subtract(left.amount()))
                .filter(missing -> missing.signum() > 0)
                .map(from::toppedUp);
        Optional<Taken> first = Optional.of(facts.product())
                .filter("agora-im"::equals)
                .filter(any -> toppedUp.isEmpty() && !deleted)
                .map(any -> from.toppedUp(new BigDecimal("0.01")));
        return Stream.of(settled, toppedUp, first).flatMap(Optional::stream);
    }

    private static Stream<Taken> plans(Taken from) {
        return (from.facts().product().equals("coze") ? COZE : AGORA)
                .stream().flatMap(plan -> bought(from, plan).stream());
    }

    private static Optional<Taken> bought(Taken from, String plan) {
        return Stream.of(false, true)
                .map(agreed -> from.entitlements()
                        .change(from.facts(), new ChangeRequest(Kind.SWITCH, plan, BigDecimal.ONE, agreed), from.at()))
                .filter(change -> change.outcome() == Outcome.ALLOWED)
                .findFirst()
                .map(change -> from.subscribed(plan, Taker.SALES)
                        .at(change.effectiveAt().orElseThrow().toInstant()));
    }

    private static Stream<Taken> accounts(Taken from) {
        return from.facts().product().equals("coze")
                ? Stream.concat(
                                Stream.of("personal-free"),
                                from.facts().subscriptions().stream().map(Facts.Subscription::plan))
                        .distinct()
                        .map(from::workingIn)
                : Stream.empty();
    }

    private static Stream<Taken> freed(Taken from) {
        return from.facts().asOf(from.at()).usage().entrySet().stream()
                .filter(use -> CAN_BE_FREED.contains(use.getKey()))
                .map(use -> from.freed(use.getKey(), use.getValue()));
    }

    /** A restriction does not pass because a count starts anew. */
    private static Stream<Taken> waited(Taken from) {
        Answers answers = Answers.ask(from.entitlements(), from.facts(), from.at());
        Stream<Taken> events = from
                .entitlements()
                .timeline(from.facts(), from.at(), from.at().plusSeconds(20L * 366 * 86_400))
                .events()
                .stream()
                .map(event -> from.at(event.at().toInstant()));
        Stream<Taken> anew = answers.all().stream()
                .filter(decision -> !isRestricted(decision))
                .flatMap(decision -> Taken.resets(decision).stream())
                .distinct()
                .map(from::waited);
        return Stream.concat(events, anew);
    }

    private static boolean isRestricted(Decision decision) {
        return decision.rules().stream().anyMatch(rule -> rule.effect() == Effect.RESTRICTS);
    }
}

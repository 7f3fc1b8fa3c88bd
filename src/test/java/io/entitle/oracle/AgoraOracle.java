package io.entitle.oracle;

import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** {@code facts/agora-im.md} as plain Java. */
final class AgoraOracle implements Oracle {

    private static final String LOGIN = "login";
    private static final BigDecimal FREE_QUOTA = new BigDecimal("100");

    private final PriceList prices;

    AgoraOracle() {
        this(AgoraPriceList.read());
    }

    /** As if the price list were another one. */
    AgoraOracle(PriceList prices) {
        this.prices = prices;
    }

    @Override
    public SortedSet<String> keys() {
        return prices.keys();
    }

    @Override
    public Function<Question, ExpectedAnswer> at(Facts facts, Instant at) {
        AgoraStanding standing = AgoraStanding.of(facts, at);
        return question -> answer(question, standing);
    }

    private ExpectedAnswer answer(Question question, AgoraStanding standing) {
        Measure measure = prices.cell(standing.plan(), question.key()).measure(demand(question));
        return ExpectedAnswer.of(verdict(question, standing), standing.plan(), measure);
    }

    /** The freeze, then what a lapsed plan would have given, then the plan's sheet. */
    private Verdict verdict(Question question, AgoraStanding standing) {
        Optional<Reason> freeze = freeze(question, standing);
        if (freeze.isPresent()) {
            return Verdict.denied(freeze.get());
        }
        Verdict own = onSheet(question, standing.plan());
        return own.isDenied() ? lapsed(question, standing).orElse(own) : own;
    }

    private static Optional<Reason> freeze(Question question, AgoraStanding standing) {
        Optional<Reason> unpaid = AgoraFreeze.of(question.facts()).flatMap(freeze -> freeze.reason(question.at()));
        return unpaid.isEmpty() && isBeyondFree(question, standing) ? Optional.of(Reason.FROZEN) : unpaid;
    }

    /** A free account beyond its free quota, that never paid and has no contract. */
    private static boolean isBeyondFree(Question question, AgoraStanding standing) {
        Facts facts = question.facts();
        return standing.plan().equals(AgoraStanding.FREE)
                && !facts.contract()
                && !facts.paid().orElseGet(() -> hasHeldPaidPlan(facts, question.at()))
                && logins(facts).compareTo(FREE_QUOTA) > 0;
    }

    private static boolean hasHeldPaidPlan(Facts facts, Instant at) {
        return facts.subscriptions().stream()
                .anyMatch(held ->
                        !held.plan().equals(AgoraStanding.FREE) && !held.from().isAfter(at));
    }

    private Optional<Verdict> lapsed(Question question, AgoraStanding standing) {
        return standing.lapses().stream()
                .filter(lapse -> !onSheet(question, lapse.plan()).isDenied())
                .findFirst()
                .map(lapse -> Verdict.denied(lapse.reason()));
    }

    private Verdict onSheet(Question question, String plan) {
        Verdict verdict = prices.cell(plan, question.key()).verdict(demand(question));
        boolean byContract =
                verdict.outcome() == Outcome.BILLED && question.facts().contract();
        return byContract ? Verdict.billed(Reason.CONTRACT_BILLED) : verdict;
    }

    private static Demand demand(Question question) {
        BigDecimal used = question.key().equals(LOGIN) ? logins(question.facts()) : question.stated();
        return new Demand(used, BigDecimal.ZERO, question.amount().or(() -> Optional.of(BigDecimal.ONE)));
    }

    /** What the document states, else each project's own highest number of daily active users, summed. */
    private static BigDecimal logins(Facts facts) {
        return Optional.ofNullable(facts.usage().get(LOGIN))
                .orElseGet(() ->
                        facts.projects().stream().map(Facts.Project::peakDau).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}

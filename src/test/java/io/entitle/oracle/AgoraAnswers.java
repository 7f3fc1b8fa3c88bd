package io.entitle.oracle;

import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.oracle.Oracle.Question;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code facts/agora-im.md} answers an account at an instant. Equal ones answer alike, whatever the instant.
 *
 * @param unpaid how an unpaid account is treated then
 * @param paid whether anything was ever paid
 */
record AgoraAnswers(PriceList prices, AgoraStanding standing, Optional<Reason> unpaid, boolean paid)
        implements Function<Question, ExpectedAnswer> {

    private static final String LOGIN = "login";
    private static final BigDecimal FREE_QUOTA = new BigDecimal("100");

    @Override
    public ExpectedAnswer apply(Question question) {
        Measure measure = prices.cell(standing.plan(), question.key()).measure(demand(question));
        return ExpectedAnswer.of(verdict(question), standing.plan(), measure);
    }

    /** The freeze, then what a lapsed plan would have given, then the plan's sheet. */
    private Verdict verdict(Question question) {
        Optional<Reason> freeze = freeze(question);
        if (freeze.isPresent()) {
            return Verdict.denied(freeze.get());
        }
        Verdict own = onSheet(question, standing.plan());
        return own.isDenied() ? lapsed(question).orElse(own) : own;
    }

    private Optional<Reason> freeze(Question question) {
        return unpaid.isEmpty() && isBeyondFree(question.facts()) ? Optional.of(Reason.FROZEN) : unpaid;
    }

    /** A free account beyond its free quota, that never paid and has no contract. */
    private boolean isBeyondFree(Facts facts) {
        return standing.plan().equals(AgoraStanding.FREE)
                && !facts.contract()
                && !paid
                && logins(facts).compareTo(FREE_QUOTA) > 0;
    }

    private Optional<Verdict> lapsed(Question question) {
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

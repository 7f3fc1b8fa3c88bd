package io.entitle.oracle;

import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
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

    @Override
    public ExpectedAnswer apply(Question question) {
        Measure measure = cell(question, standing.plan()).measure(demand(question));
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
        return unpaid.isEmpty() && isBeyondFree(question) ? Optional.of(Reason.FROZEN) : unpaid;
    }

    /** A free account beyond its free quota, that never paid and has no contract. */
    private boolean isBeyondFree(Question question) {
        return standing.isFree()
                && !question.facts().contract()
                && question.facts().subscriptions().stream()
                        .noneMatch(
                                held -> AgoraFreeze.isPaid(held) && !held.from().isAfter(question.at()))
                && !paid
                && AgoraFreeze.isBeyondFree(question.facts(), question.at());
    }

    private Optional<Verdict> lapsed(Question question) {
        return standing.lapses().stream()
                .filter(lapse -> !onSheet(question, lapse.plan()).isDenied())
                .findFirst()
                .map(lapse -> Verdict.denied(lapse.reason()));
    }

    private Verdict onSheet(Question question, String plan) {
        Verdict verdict = cell(question, plan).verdict(demand(question));
        boolean byContract =
                verdict.outcome() == Outcome.BILLED && question.facts().contract();
        return byContract ? Verdict.billed(Reason.CONTRACT_BILLED) : verdict;
    }

    private static Demand demand(Question question) {
        return new Demand(question.stated(), BigDecimal.ZERO, question.amount().or(() -> Optional.of(BigDecimal.ONE)));
    }

    private Cell cell(Question question, String plan) {
        Cell cell = prices.cell(plan, question.key());
        return question.key().equals(LOGIN) && cell instanceof Cell.Counted count
                ? new Logins(count, new DailyUsers(question.facts()), question.at())
                : cell;
    }
}

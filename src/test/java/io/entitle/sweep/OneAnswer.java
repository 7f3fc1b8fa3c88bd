package io.entitle.sweep;

import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.FeatureAnswer.Counted;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers about a feature, as a test wants them. */
final class OneAnswer {

    private OneAnswer() {}

    static FeatureAnswer answer(Outcome outcome) {
        return answer(outcome, Optional.empty());
    }

    private static FeatureAnswer answer(Outcome outcome, Optional<Counted> counted) {
        Reason reason = switch (outcome) {
            case ALLOWED -> Reason.GRANTED;
            case BILLED -> Reason.OVERAGE_BILLED;
            case DENIED -> counted.isPresent() ? Reason.LIMIT_REACHED : Reason.NOT_IN_PLAN;
            case ERROR -> Reason.EVALUATION_FAILED;
        };
        return new FeatureAnswer(outcome, reason, Optional.of("solo"), counted, Optional.empty(), List.of("a rule"));
    }

    static FeatureAnswer upTo(Outcome outcome, String limit) {
        return answer(outcome, Optional.of(new Counted(Optional.of(new BigDecimal(limit)), "calls", Optional.empty())));
    }

    static FeatureAnswer unlimited() {
        return counted("calls", Optional.empty());
    }

    static FeatureAnswer counted(String unit, Optional<Period> period) {
        return answer(Outcome.ALLOWED, Optional.of(new Counted(Optional.empty(), unit, period)));
    }

    static FeatureAnswer because(Reason reason) {
        return new FeatureAnswer(
                Outcome.DENIED, reason, Optional.of("solo"), Optional.empty(), Optional.empty(), List.of());
    }

    static FeatureAnswer ofLevel(String level) {
        Optional<Message> told = Optional.of(new Message(level, level));
        return new FeatureAnswer(
                Outcome.ALLOWED, Reason.GRANTED, Optional.of("solo"), Optional.empty(), told, List.of());
    }

    static FeatureAnswer by(String... rules) {
        return by(Outcome.ALLOWED, Reason.GRANTED, rules);
    }

    static FeatureAnswer denied(String... rules) {
        return by(Outcome.DENIED, Reason.NOT_IN_PLAN, rules);
    }

    private static FeatureAnswer by(Outcome outcome, Reason reason, String... rules) {
        return new FeatureAnswer(
                outcome, reason, Optional.of("another"), Optional.empty(), Optional.empty(), List.of(rules));
    }
}

package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rule failed, so nothing that was concluded beside it stands: every answer is an error that names the rule. */
record FailedRuling(Question question, EvaluationFailedException failure, RuleIndex index) implements Ruling {

    @Override
    public Decision decide(String feature, Optional<BigDecimal> amount) {
        if (!question.product().features().containsKey(feature)) {
            return Concluded.unknownFeature(question, feature, amount);
        }
        List<RulePart> parts =
                failure.rule().isEmpty() ? List.of() : List.of(index.part(failure.rule(), Effect.FAILED));
        return question.undecided(feature, amount, Reason.EVALUATION_FAILED, Sentences.failed(failure), parts);
    }

    @Override
    public Optional<String> plan() {
        return Optional.empty();
    }

    /** What failed was not evaluated to its end, so nothing is known of later. */
    @Override
    public Optional<Instant> horizon() {
        return Optional.empty();
    }
}

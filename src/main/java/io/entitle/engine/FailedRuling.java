package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rule failed, so nothing that was concluded beside it stands: every answer is an error that names the rule. */
record FailedRuling(Question question, Situation situation, EvaluationFailedException thrown, RuleIndex index)
        implements Ruling {

    @Override
    public Decision decide(String feature, Optional<BigDecimal> amount) {
        if (!question.product().features().containsKey(feature)) {
            return Concluded.unknownFeature(question, feature, amount);
        }
        List<RulePart> parts = thrown.rule().isEmpty() ? List.of() : List.of(index.part(thrown.rule(), Effect.FAILED));
        return question.undecided(feature, amount, Reason.EVALUATION_FAILED, Sentences.failed(thrown), parts);
    }

    @Override
    public Optional<String> plan() {
        return Optional.empty();
    }

    @Override
    public List<String> rivals() {
        return List.of();
    }

    /** Until the first comparison comes out differently the rules run the same way, into the same failure. */
    @Override
    public Optional<Instant> horizon() {
        return situation.horizon();
    }

    @Override
    public List<Occasion> occasions() {
        return situation.occasions();
    }

    @Override
    public Optional<Reckoning> reckoned(String feature, Optional<BigDecimal> amount) {
        return Optional.empty();
    }

    @Override
    public Optional<EvaluationFailedException> failure() {
        return Optional.of(thrown);
    }
}

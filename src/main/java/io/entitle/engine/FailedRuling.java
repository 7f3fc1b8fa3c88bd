package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule failed, so nothing that was concluded beside it stands: every answer is an error that names the rule. */
record FailedRuling(Question question, Ahead ahead, EvaluationFailedException thrown, RuleIndex index)
        implements Ruling {

    @Override
    public Judgement judge(String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting) {
        if (!question.knows(feature)) {
            return question.unknownFeature(feature);
        }
        List<Part> parts = thrown.rule().isEmpty() ? List.of() : List.of(new Part(thrown.rule(), Effect.FAILED));
        return Judgement.undecided(Reason.EVALUATION_FAILED, parts, () -> Sentences.failed(thrown));
    }

    @Override
    public Overview overview() {
        throw thrown;
    }

    @Override
    public boolean concludesAs(Ruling other) {
        return false;
    }

    @Override
    public Parts parts() {
        return new Parts(index, Map.of());
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
        return ahead.horizon();
    }

    @Override
    public List<Occasion> occasions() {
        return ahead.occasions();
    }

    @Override
    public Optional<Facts> anew() {
        return Optional.empty();
    }

    @Override
    public Ruling at(Instant later) {
        return this;
    }

    @Override
    public List<Instant> renewals(String feature) {
        return List.of();
    }

    @Override
    public Optional<Instant> renewal() {
        return Optional.empty();
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

package io.entitle.sweep;

import io.entitle.decision.Answers;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Use;
import io.entitle.wire.AdviceText;
import io.entitle.wire.AnswersText;
import io.entitle.wire.InstantsText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A result taken apart, to be held against another one. */
record Standing(
        String plan,
        Map<String, FeatureAnswer> answers,
        Map<String, Use> used,
        Map<String, Instant> conditions,
        Map<String, AdviceText.Kept> advice) {

    static Standing of(StoredResult kept, Answers answers) {
        return new Standing(
                kept.plan(),
                answers.byFeature(),
                AnswersText.used(kept.used()),
                InstantsText.read(kept.conditions()),
                AdviceText.kept(kept.advice()));
    }

    /** The answer about a feature as JSON. */
    Optional<String> text(String feature) {
        return Optional.ofNullable(answers.get(feature))
                .map(answer -> AnswersText.of(answer, Optional.ofNullable(used.get(feature))));
    }
}

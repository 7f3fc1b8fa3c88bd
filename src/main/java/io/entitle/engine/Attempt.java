package io.entitle.engine;

import io.entitle.decision.Remedy.Step;
import io.entitle.fact.Facts;
import java.time.Instant;

/** Something that could be done about a denial: the step, and the account's facts once it is taken. */
record Attempt(Step step, Facts after) {

    /** When the step has taken effect. */
    Instant effect() {
        return step.effectiveAt().toInstant();
    }
}

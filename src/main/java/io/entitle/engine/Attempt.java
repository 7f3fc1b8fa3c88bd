package io.entitle.engine;

import io.entitle.decision.Remedy.Step;
import io.entitle.fact.Facts;

/** Something that could be done about a denial: the step, and the account's facts once it is taken. */
record Attempt(Step step, Facts after) {}

package io.entitle.vocabulary;

import io.entitle.decision.Reason;

/** A plan that the account held and no longer holds, with the last time it ended. */
@Fact
public record Lapse(String plan, Reason reason, Moment endedAt) {}

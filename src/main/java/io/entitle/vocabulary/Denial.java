package io.entitle.vocabulary;

import io.entitle.decision.Reason;

/**
 * An answer "no" that something might help against. Present only while it is asked what would.
 *
 * @param feature what was asked for
 * @param scarce the feature whose count has run out: the one asked for, or the one it draws on
 */
@Fact
public record Denial(String feature, String scarce, Reason reason) {}

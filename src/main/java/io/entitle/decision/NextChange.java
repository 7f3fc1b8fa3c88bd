package io.entitle.decision;

import java.time.OffsetDateTime;

/** The first instant at which an answer becomes another one, the facts unchanged, and that answer. */
public record NextChange(OffsetDateTime at, Decision answer) {}

package io.entitle.messages;

import io.entitle.fact.Facts;
import java.time.Instant;

/** One state of an account, in a few words, and the instant to ask at. */
record Sample(String name, Facts facts, Instant at) {}

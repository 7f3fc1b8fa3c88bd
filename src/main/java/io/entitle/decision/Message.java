package io.entitle.decision;

/** One sentence for people, in English and Chinese. */
public record Message(String en, String zh) {}

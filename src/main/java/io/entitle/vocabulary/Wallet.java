package io.entitle.vocabulary;

/** The plan from which a feature is drawn: the plan in force, unless a rule said another. */
public record Wallet(String feature, String plan) {}

package io.entitle.report;

/** How many accounts have something in common, such as their plan. */
public record Share(String name, long accounts) {}

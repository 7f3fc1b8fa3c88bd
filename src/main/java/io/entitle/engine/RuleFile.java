package io.entitle.engine;

/**
 * One rule file.
 *
 * @param path inside the rules folder, with forward slashes: {@code coze/plans.drl}
 */
public record RuleFile(String path, String text) {}

package io.entitle.decision;

/**
 * A rule as its file shows it.
 *
 * @param name the policy in words, unique within the product
 * @param file path inside the rules folder, with forward slashes
 * @param line line of the rule's first word, from 1
 * @param source mark and place of what it rests on, such as {@code seed: 升级套餐, 3rd item}; empty text if missing
 * @param why the comment above it; empty text if missing
 */
public record PolicyRule(String product, String name, String file, int line, String source, String why) {}

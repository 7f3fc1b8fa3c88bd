package io.entitle.difference;

import io.entitle.authoring.RuleEdits;

/**
 * An edited rule behind another answer.
 *
 * @param file in the newer book, or for a rule that was removed in the older one
 */
public record CausingRule(String name, String file, int line, RuleEdits.Kind edit) {}

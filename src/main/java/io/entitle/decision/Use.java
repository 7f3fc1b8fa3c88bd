package io.entitle.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an account has used of a feature, in its unit.
 *
 * @param remaining what can still be used without being refused or charged; empty is unlimited
 */
public record Use(BigDecimal used, Optional<BigDecimal> remaining) {}

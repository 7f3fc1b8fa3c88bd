package io.entitle.vocabulary;

import java.math.BigDecimal;

/** Use of a feature beyond what the billed plan includes, where that plan charges for it. */
@Fact
public record Excess(String plan, String feature, BigDecimal units) {}

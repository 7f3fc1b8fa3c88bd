package io.entitle.tables;

import io.entitle.Entitlements;
import io.entitle.PlainAccount;
import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of a plan that has used nothing but what a test says. */
record Fresh(String product, String plan, Map<String, BigDecimal> usage) {

    private static final Instant FROM = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2025-03-20T04:00:00Z");

    /** A plan that is bought for a term has an end. */
    private static final Instant UNTIL = Instant.parse("2026-03-01T00:00:00Z");

    static Fresh on(String product, String plan) {
        return new Fresh(product, plan, Map.of());
    }

    Fresh having(String key, BigDecimal used) {
        return new Fresh(product, plan, Map.of(key, used));
    }

    Decision asks(Entitlements rules, String key) {
        return rules.check(facts(), key, Optional.empty(), AT);
    }

    private Facts facts() {
        Facts.Subscription held = new Facts.Subscription(plan, FROM, Optional.of(UNTIL), false, Optional.empty());
        return PlainAccount.of("fresh", product, ZoneId.of("Asia/Shanghai"))
                .withPlans(List.of(held), Optional.empty(), Optional.empty())
                .withUsage(usage);
    }
}

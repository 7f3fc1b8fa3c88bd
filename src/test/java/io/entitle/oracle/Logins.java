package io.entitle.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * "A login is over the quota only if today's users and one more exceed both the quota and the highest day so far"
 * ({@code facts/agora-im.md}, rulings).
 */
record Logins(Cell.Counted quota, DailyUsers users, Instant at) implements Cell {

    @Override
    public Verdict verdict(Demand demand) {
        return raised().verdict(today(demand));
    }

    @Override
    public Measure measure(Demand demand) {
        BigDecimal today = users.today(at);
        return new Measure.Counted(
                quota.limit(),
                quota.period(),
                today,
                quota.limit().map(limit -> today(demand).left(bound(limit))));
    }

    private Cell.Counted raised() {
        return new Cell.Counted(
                quota.limit(),
                quota.period(),
                quota.charged().map(this::bound),
                quota.refused().map(this::bound));
    }

    private BigDecimal bound(BigDecimal limit) {
        return limit.max(users.highest(at));
    }

    private Demand today(Demand demand) {
        return new Demand(
                users.today(at), BigDecimal.ZERO, Optional.of(demand.amount().orElse(BigDecimal.ONE)));
    }
}

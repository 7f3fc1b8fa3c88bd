package io.entitle.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Chance, from a seed, with a liking for the edges. Not thread-safe. */
final class Dice {

    private static final int DAYS = 730;
    private static final List<String> SHANGHAI_MOSTLY = List.of(
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Shanghai",
            "UTC",
            "America/New_York",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Pacific/Auckland",
            "Pacific/Kiritimati");
    private static final List<LocalDateTime> EDGES = List.of(
            LocalDateTime.parse("2024-01-31T00:00:00"),
            LocalDateTime.parse("2024-02-01T00:00:00"),
            LocalDateTime.parse("2024-02-29T00:00:00"),
            LocalDateTime.parse("2024-03-01T00:00:00"),
            LocalDateTime.parse("2024-08-31T00:00:00"),
            LocalDateTime.parse("2025-01-01T00:00:00"),
            LocalDateTime.parse("2025-03-01T00:00:00"),
            LocalDateTime.parse("2025-04-08T00:00:00"),
            LocalDateTime.parse("2025-04-11T00:00:00"),
            LocalDateTime.parse("2025-05-01T00:00:00"));
    private static final List<BigDecimal> CLOSE = List.of(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE);

    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds start alike: spread them.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    ZoneId zone() {
        return ZoneId.of(oneOf(SHANGHAI_MOSTLY));
    }

    /** That instant, a second before or a second after. */
    Instant around(Instant instant) {
        return instant.plusSeconds(random.nextInt(3) - 1L);
    }

    /** Some instant of 2024 or 2025, often beside the edge of a month, a leap day or the change of 2025-04-08. */
    Instant instant(ZoneId zone) {
        if (chance(10)) {
            return around(CozeStanding.CHANGE);
        }
        if (chance(40)) {
            return around(oneOf(EDGES).atZone(zone).toInstant());
        }
        LocalDateTime start = LocalDateTime.parse("2024-01-01T00:00:00").plusDays(below(DAYS));
        return start.plusSeconds(chance(50) ? 0 : below(86_400)).atZone(zone).toInstant();
    }

    /** An instant after that one: some months on, some days on, or a moment. */
    Instant after(Instant instant, ZoneId zone) {
        return switch (below(4)) {
            case 0 -> instant.plusSeconds(1L + below(5));
            case 1 -> instant.plus(Duration.ofDays(1L + below(60))).plusSeconds(below(86_400));
            default -> instant.atZone(zone).plusMonths(1L + below(12)).toInstant();
        };
    }

    /** That number, one less or one more, but not below zero. */
    BigDecimal close(BigDecimal number) {
        return number.add(oneOf(CLOSE)).max(BigDecimal.ZERO);
    }

    /** That number or another one that is not above it. */
    BigDecimal todayBelow(BigDecimal highest) {
        return chance(40)
                ? highest
                : close(highest)
                        .min(highest)
                        .subtract(BigDecimal.valueOf(below(3)))
                        .max(BigDecimal.ZERO);
    }

    /** As {@link #close}, but by fractions. */
    BigDecimal closeBySome(BigDecimal number) {
        BigDecimal step = new BigDecimal(oneOf(List.of("0.001", "0.5", "1")));
        return number.add(oneOf(CLOSE).multiply(step)).max(BigDecimal.ZERO);
    }
}

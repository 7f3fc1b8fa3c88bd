package io.entitle.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotas are written {@code 5/day}, {@code 5/held} and {@code -/day} for no limit. */
final class QuotaTest {

    private static final int QUOTAS = Integer.getInteger("entitle.quotas", 150);
    private static final BigInteger DAYS = BigInteger.valueOf(146_097);
    private static final long[] CLOSE = {1, 60, 1_440, 4_800, 86_400, 146_097, 152_184, 152_185, 2_629_746};

    @ParameterizedTest
    @CsvSource({
        // A month is 30.436875 days.
        "5000/day,       150000/month,        more",
        "5000/day,       152184/month,        more",
        "5000/day,       152185/month,        less",
        "5000/day,       200000/month,        less",
        "5000/day,       100000/month,        more",
        "4800/day,       146097/month,        equal",
        "4800/day,       146096.999/month,    more",
        "4800/day,       146097.001/month,    less",
        "1/second,       60/minute,           equal",
        "1/second,       86400/day,           equal",
        "1/second,       2629746/month,       equal",
        "1/second,       2629747/month,       less",
        "1/minute,       1441/day,            less",
        "5/day,          5.00/day,            equal",
        "5/day,          4.999/day,           more",
        // What starts anew is more than what is counted once, however much.
        "1/month,        1000000000000/ever,  more",
        "0.001/month,    1000000000000/held,  more",
        "1/month,        1000000/second,      less",
        // What can be given back ranks above the same that can't.
        "5/held,         5/ever,              more",
        "5/held,         6/ever,              less",
        // Nothing is nothing in any period.
        "0/second,       0/held,              equal",
        "-5/day,         0/ever,              equal",
        "0/second,       0.001/ever,          less",
        // Without limit is without limit.
        "-/held,         -/second,            equal",
        "-/ever,         1000000000000/second, more"
    })
    void quotasCompareByTheLongRun(String one, String other, String expected) {
        int sign = switch (expected) {
            case "more" -> 1;
            case "less" -> -1;
            default -> 0;
        };
        Quota first = WrittenAnswer.quota(one);
        Quota second = WrittenAnswer.quota(other);
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(sign);
        assertThat(Integer.signum(second.compareTo(first))).isEqualTo(-sign);
    }

    @Test
    void theOrderIsThatOfWhatFourHundredYearsComeTo() {
        List<Quota> quotas = quotas();
        Set<Integer> seen = new HashSet<>();
        for (Quota one : quotas) {
            for (Quota other : quotas) {
                int expected = expected(one, other);
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(expected);
                if (!one.period().equals(other.period())) {
                    seen.add(expected);
                }
            }
        }
        assertThat(seen).as("of different periods all was tried").containsExactlyInAnyOrder(-1, 0, 1);
    }

    @Test
    void theOrderIsTotalAntisymmetricAndTransitive() {
        List<Quota> quotas = quotas();
        long chains = 0;
        for (Quota one : quotas) {
            assertThat(one).isEqualByComparingTo(one);
            for (Quota other : quotas) {
                int forth = Integer.signum(one.compareTo(other));
                assertThat(Integer.signum(other.compareTo(one))).isEqualTo(-forth);
                for (Quota third : quotas) {
                    if (forth <= 0 && other.compareTo(third) <= 0) {
                        chains++;
                        assertThat(one.compareTo(third))
                                .as("%s, %s, %s", one, other, third)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
        assertThat(chains).isGreaterThan((long) quotas.size() * quotas.size());
    }

    /** By class, and within it by what comes together in 400 years; written without regard to the order's own way. */
    private static int expected(Quota one, Quota other) {
        int byClass = Integer.compare(classOf(one), classOf(other));
        return byClass != 0 || classOf(one) == 0 || classOf(one) == 4
                ? Integer.signum(byClass)
                : inFourHundredYears(one).compareTo(inFourHundredYears(other));
    }

    private static int classOf(Quota quota) {
        if (quota.limit().isEmpty()) {
            return 4;
        }
        if (quota.limit().get().signum() < 1) {
            return 0;
        }
        return Arrays.asList(Period.EVER, null).contains(quota.period().orElse(null)) ? 1 : 2;
    }

    private static BigDecimal inFourHundredYears(Quota quota) {
        BigDecimal limit = quota.limit().orElseThrow();
        if (quota.period().isEmpty()) {
            return limit.add(new BigDecimal("1e-9"));
        }
        BigInteger times = switch (quota.period().get()) {
            case SECOND -> DAYS.multiply(BigInteger.valueOf(24 * 60 * 60));
            case MINUTE -> DAYS.multiply(BigInteger.valueOf(24 * 60));
            case DAY -> DAYS;
            case MONTH -> BigInteger.valueOf(400 * 12);
            case EVER -> BigInteger.ONE;
        };
        return limit.multiply(new BigDecimal(times));
    }

    private static List<Quota> quotas() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(18);
        return Stream.generate(() -> quota(random)).limit(QUOTAS).toList();
    }

    private static Quota quota(RandomGenerator random) {
        Period[] periods = Period.values();
        int period = random.nextInt(periods.length + 1);
        return new Quota(
                random.nextInt(12) == 0 ? Optional.empty() : Optional.of(limit(random)),
                period == periods.length ? Optional.empty() : Optional.of(periods[period]));
    }

    /** Mostly such as lie at what a period comes to in another one, and one to either side. */
    private static BigDecimal limit(RandomGenerator random) {
        long number = random.nextInt(3) == 0
                ? random.nextLong(10)
                : CLOSE[random.nextInt(CLOSE.length)] + random.nextInt(3) - 1;
        return BigDecimal.valueOf(number, random.nextInt(8) == 0 ? 3 : 0);
    }
}

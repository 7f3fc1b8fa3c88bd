package io.entitle.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One edit of a row of a price list, and what it means, reckoned without the order that is tested.
 *
 * @param before calls of a grant, such as {@code .upTo( 5 ).eachDay()}
 * @param used how much an account has used that the edit is asked about
 */
record AllowanceEdit(String before, String after, long used, Way way) {

    /** What an edit does to whoever holds the row. */
    enum Way {
        LESS,
        NEITHER,
        MORE
    }

    private static final List<String> PERIODS =
            List.of("", ".ever()", ".eachSecond()", ".eachMinute()", ".eachDay()", ".eachMonth()");
    private static final long[] CLOSE = {1, 60, 1_440, 4_800, 5_000, 86_400, 100_000, 146_097, 152_184, 200_000};

    /** A limit and its period; empty is no limit. */
    private record Row(Optional<Long> limit, int period) {

        String text() {
            return limit.map(units -> ".upTo( " + units + " )").orElse(".unlimited()") + PERIODS.get(period);
        }

        /** Beyond what has no limit nothing can be billed. */
        String text(boolean billed) {
            return billed && limit.isPresent() ? text() + ".thenBilled()" : text();
        }

        /** What class of number it is: none, what is counted once, what comes again, no limit. */
        private int size() {
            return limit.map(units -> units == 0 ? 0 : period < 2 ? 1 : 2).orElse(3);
        }

        /** What comes together in 400 years, which have 146,097 days and 4,800 months; of a count held a little more. */
        private BigDecimal total() {
            BigInteger days = BigInteger.valueOf(146_097);
            BigDecimal times = switch (period) {
                case 2 -> new BigDecimal(days.multiply(BigInteger.valueOf(86_400)));
                case 3 -> new BigDecimal(days.multiply(BigInteger.valueOf(1_440)));
                case 4 -> new BigDecimal(days);
                case 5 -> BigDecimal.valueOf(4_800);
                default -> BigDecimal.ONE;
            };
            BigDecimal bonus = period == 0 ? new BigDecimal("0.5") : BigDecimal.ZERO;
            return BigDecimal.valueOf(limit.orElse(0L)).multiply(times).add(bonus);
        }

        Way to(Row other) {
            int sign = Integer.compare(other.size(), size());
            if (sign == 0 && (size() == 1 || size() == 2)) {
                sign = other.total().compareTo(total());
            }
            return sign < 0 ? Way.LESS : sign > 0 ? Way.MORE : Way.NEITHER;
        }
    }

    /** So many edits of limits and periods; one at least is equal in the long run. */
    static List<AllowanceEdit> some(int number, RandomGenerator random) {
        List<AllowanceEdit> edits = new ArrayList<>();
        while (edits.size() < number) {
            edits.add(edits.isEmpty() || random.nextInt(16) == 0 ? ofEqualLimits(random) : ofLimit(random));
        }
        return edits;
    }

    /** So many edits of what is free, and as many of what goes beyond the limit. */
    static List<AllowanceEdit> ofCharges(int number, RandomGenerator random) {
        List<AllowanceEdit> edits = new ArrayList<>();
        while (edits.size() < 2 * number) {
            edits.add(ofFreeUnits(random));
            edits.add(ofOverage(random));
        }
        return edits;
    }

    private static AllowanceEdit ofLimit(RandomGenerator random) {
        Row before = row(random);
        Row after = switch (random.nextInt(4)) {
            case 0 -> new Row(before.limit(), random.nextInt(PERIODS.size()));
            case 1 -> new Row(limit(random), before.period());
            case 2 -> likeInTheLongRun(before, random);
            default -> row(random);
        };
        boolean billed = random.nextInt(3) == 0;
        return new AllowanceEdit(before.text(billed), after.text(billed), 0, before.to(after));
    }

    /** The same in the long run, over a second and over something longer. */
    private static AllowanceEdit ofEqualLimits(RandomGenerator random) {
        long units = 1L + random.nextInt(9);
        int longer = 3 + random.nextInt(3);
        Row one = new Row(Optional.of(units), 2);
        Row other = new Row(Optional.of(units * List.of(60, 86_400, 2_629_746).get(longer - 3)), longer);
        return random.nextBoolean()
                ? new AllowanceEdit(one.text(), other.text(), 0, Way.NEITHER)
                : new AllowanceEdit(other.text(), one.text(), 0, Way.NEITHER);
    }

    /** The other period's nearest number, or one beside it. */
    private static Row likeInTheLongRun(Row row, RandomGenerator random) {
        int period = 2 + random.nextInt(PERIODS.size() - 2);
        BigDecimal one = new Row(Optional.of(1L), period).total();
        long units = row.total().divideToIntegralValue(one).longValue() + random.nextInt(3) - 1;
        return new Row(Optional.of(Math.max(0, Math.min(units, Integer.MAX_VALUE))), period);
    }

    private static Row row(RandomGenerator random) {
        return new Row(limit(random), random.nextInt(PERIODS.size()));
    }

    private static Optional<Long> limit(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(0L);
            default -> Optional.of(Math.max(0, CLOSE[random.nextInt(CLOSE.length)] + random.nextInt(3) - 1));
        };
    }

    private static AllowanceEdit ofFreeUnits(RandomGenerator random) {
        long before = 1L + random.nextInt(4);
        long after = 1L + random.nextInt(4);
        String limit = ".upTo( 9 )" + PERIODS.get(random.nextInt(PERIODS.size()));
        Way way = after < before ? Way.LESS : after > before ? Way.MORE : Way.NEITHER;
        return new AllowanceEdit(
                ".free( " + before + " )" + limit, ".free( " + after + " )" + limit, Math.min(before, after), way);
    }

    private static AllowanceEdit ofOverage(RandomGenerator random) {
        String limit = ".upTo( 9 )" + PERIODS.get(random.nextInt(PERIODS.size()));
        return random.nextBoolean()
                ? new AllowanceEdit(limit, limit + ".thenBilled()", 9, Way.MORE)
                : new AllowanceEdit(limit + ".thenBilled()", limit, 9, Way.LESS);
    }
}

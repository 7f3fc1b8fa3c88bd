package io.entitle.oracle;

import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One cell of a price list: what one plan says about one key. */
sealed interface Cell permits Cell.Absent, Cell.Soon, Cell.Included, Cell.Counted, Logins {

    Pattern COUNT = Pattern.compile("(unlimited|[0-9][0-9,]*?)(?:/([a-z]+))?(?:, ([0-9]+) free)?(, then billed)?");

    Verdict verdict(Demand demand);

    default Measure measure(Demand demand) {
        return new Measure.None();
    }

    /** Reads {@code -}, {@code soon}, {@code yes}, or a count such as {@code 500/day, then billed}. */
    static Cell parse(String text) {
        return switch (text) {
            case "-" -> new Absent();
            case "soon" -> new Soon();
            case "yes" -> new Included();
            default -> count(text);
        };
    }

    private static Counted count(String text) {
        Matcher matcher = COUNT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cell: `" + text + "`");
        }
        Optional<BigDecimal> limit = Optional.of(matcher.group(1))
                .filter(word -> !word.equals("unlimited"))
                .map(word -> new BigDecimal(word.replace(",", "")));
        Optional<BigDecimal> free = Optional.ofNullable(matcher.group(3)).map(BigDecimal::new);
        boolean billed = matcher.group(4) != null;
        return new Counted(limit, period(matcher), billed ? limit : free, billed ? Optional.empty() : limit);
    }

    private static Optional<Period> period(Matcher matcher) {
        return Optional.ofNullable(matcher.group(2)).map(word -> Period.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** Not included. */
    record Absent() implements Cell {
        @Override
        public Verdict verdict(Demand demand) {
            return Verdict.denied(Reason.NOT_IN_PLAN);
        }
    }

    /** Announced, not yet live. */
    record Soon() implements Cell {
        @Override
        public Verdict verdict(Demand demand) {
            return Verdict.denied(Reason.NOT_YET_AVAILABLE);
        }
    }

    /** Had, and not counted. */
    record Included() implements Cell {
        @Override
        public Verdict verdict(Demand demand) {
            return Verdict.granted();
        }
    }

    /**
     * Counted.
     *
     * @param limit the limit that is shown; empty is unlimited
     * @param charged from where on it costs; empty is never
     * @param refused from where on it is refused; empty is never
     */
    record Counted(
            Optional<BigDecimal> limit,
            Optional<Period> period,
            Optional<BigDecimal> charged,
            Optional<BigDecimal> refused)
            implements Cell {

        @Override
        public Verdict verdict(Demand demand) {
            if (refused.filter(demand::exceeds).isPresent()) {
                return Verdict.denied(overLimit());
            }
            return charged.filter(demand::exceeds).isPresent()
                    ? Verdict.billed(Reason.OVERAGE_BILLED)
                    : Verdict.granted();
        }

        @Override
        public Measure measure(Demand demand) {
            return new Measure.Counted(limit, period, demand.used(), limit.map(demand::left));
        }

        private Reason overLimit() {
            return period.map(span -> switch (span) {
                        case SECOND, MINUTE -> Reason.RATE_LIMITED;
                        case DAY, MONTH, EVER -> Reason.QUOTA_EXHAUSTED;
                    })
                    .orElse(Reason.LIMIT_REACHED);
        }
    }
}

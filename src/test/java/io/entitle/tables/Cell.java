package io.entitle.tables;

import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a facts table says of a feature on a plan.
 *
 * @param untouched the reason given to an account that has used nothing
 * @param counted whether the cell counts units at all
 * @param limit the number of units; empty is unlimited
 * @param beyond what an account is told that has used exactly the limit
 */
record Cell(
        Reason untouched,
        boolean counted,
        Optional<BigDecimal> limit,
        Optional<Period> period,
        Optional<BigDecimal> free,
        Optional<Reason> beyond,
        Optional<String> level) {

    private static final Pattern NUMBER = Pattern.compile("(?:first )?([0-9][0-9,]*)( TB)?.*");
    private static final Pattern FREE = Pattern.compile(".*\\(([0-9]+) free\\).*");

    /**
     * Reads a cell.
     *
     * @param meaning the row's own words, which name the unit and the period
     */
    static Cell read(String text, String meaning) {
        String said =
                text.replaceAll("\\((seed|later|ruling|table)[^)]*\\)", "").strip();
        if (said.equals("-") || said.equals("none")) {
            return without(Reason.NOT_IN_PLAN);
        }
        if (meaning.contains("(soon)")) {
            return without(Reason.NOT_YET_AVAILABLE);
        }
        if (said.startsWith("unlimited")) {
            return counted(Optional.empty(), said, meaning);
        }
        Matcher number = NUMBER.matcher(said);
        if (!number.matches()) {
            boolean level = meaning.equals("level");
            return new Cell(
                    Reason.GRANTED,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    level ? Optional.of(said) : Optional.empty());
        }
        BigDecimal units = new BigDecimal(number.group(1).replace(",", ""));
        BigDecimal unit = number.group(2) == null ? BigDecimal.ONE : BigDecimal.valueOf(1024);
        return counted(Optional.of(units.multiply(unit)), said, meaning);
    }

    Outcome outcome() {
        return untouched == Reason.GRANTED ? Outcome.ALLOWED : Outcome.DENIED;
    }

    private static Cell without(Reason reason) {
        return new Cell(
                reason,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Cell counted(Optional<BigDecimal> limit, String said, String meaning) {
        Optional<Period> period = limit.flatMap(any -> period(said + " " + meaning));
        Matcher free = FREE.matcher(said);
        Optional<BigDecimal> gratis = free.matches() ? Optional.of(new BigDecimal(free.group(1))) : Optional.empty();
        Optional<Reason> beyond = limit.map(any -> beyond(said, period));
        Reason untouched =
                limit.filter(units -> units.signum() == 0).isPresent() ? Reason.LIMIT_REACHED : Reason.GRANTED;
        return new Cell(untouched, true, limit, period, gratis, beyond, Optional.empty());
    }

    private static Reason beyond(String said, Optional<Period> period) {
        if (said.contains("then billed") || said.contains("then charged") || said.matches(".*then (by|0\\.).*")) {
            return Reason.OVERAGE_BILLED;
        }
        return period.map(span -> span.isRate() ? Reason.RATE_LIMITED : Reason.QUOTA_EXHAUSTED)
                .orElse(Reason.LIMIT_REACHED);
    }

    private static Optional<Period> period(String words) {
        if (words.contains("ever") || words.contains("in all") || words.contains("first ")) {
            return Optional.of(Period.EVER);
        }
        if (words.contains("/ day")) {
            return Optional.of(Period.DAY);
        }
        if (words.contains("/ month") || words.contains("a month") || words.contains("daily active")) {
            return Optional.of(Period.MONTH);
        }
        if (words.contains("a minute")) {
            return Optional.of(Period.MINUTE);
        }
        return words.contains("a second") ? Optional.of(Period.SECOND) : Optional.empty();
    }
}

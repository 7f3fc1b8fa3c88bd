package io.entitle.oracle;

import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Use told apart by periods, around an instant: of whole months or of days, of the month of that instant or of its
 * neighbours, with and without gaps.
 */
record RandomReadings(Dice dice, ZoneId zone, Instant around) {

    /** Of what is used up, a period of several days says nothing of its days. */
    private static final Set<String> NOT_HELD = Set.of("points", "agent.invoke");

    List<Reading> of(String key, BigDecimal amount) {
        LocalDate month = around.atZone(zone).toLocalDate().withDayOfMonth(1);
        List<Reading> readings = new ArrayList<>();
        int shape = key.equals("login") ? 0 : dice.below(4);
        for (LocalDate first : List.of(month.minusMonths(1), month, month.plusMonths(1))) {
            if (dice.chance(first.equals(month) ? 90 : 40)) {
                readings.addAll(
                        switch (shape) {
                            case 0 -> wholeMonth(key, first, amount);
                            case 1 ->
                                NOT_HELD.contains(key) ? wholeMonth(key, first, amount) : halves(key, first, amount);
                            default -> days(key, first, amount, shape == 3);
                        });
            }
        }
        return readings;
    }

    private List<Reading> wholeMonth(String key, LocalDate first, BigDecimal amount) {
        BigDecimal some = dice.close(amount);
        Optional<BigDecimal> peak =
                key.equals("login") && dice.chance(30) ? Optional.of(some.add(BigDecimal.ONE)) : Optional.empty();
        return List.of(new Reading(key, start(first), start(first.plusMonths(1)), some, peak));
    }

    private List<Reading> halves(String key, LocalDate first, BigDecimal amount) {
        LocalDate middle = first.plusDays(1 + dice.below(27));
        Reading one = new Reading(key, start(first), start(middle), dice.close(amount), Optional.empty());
        Reading other =
                new Reading(key, start(middle), start(first.plusMonths(1)), dice.close(amount), Optional.empty());
        return List.of(one, other);
    }

    /** Every day of the month, or all but a few of them. */
    private List<Reading> days(String key, LocalDate first, BigDecimal amount, boolean gaps) {
        return first.datesUntil(first.plusMonths(1))
                .filter(day -> !gaps || !dice.chance(10))
                .map(day -> new Reading(key, start(day), start(day.plusDays(1)), dice.close(amount), Optional.empty()))
                .toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}

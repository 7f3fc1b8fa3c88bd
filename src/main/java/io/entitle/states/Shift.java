package io.entitle.states;

import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How rules reckon one moment from another: {@code startOfDay().plusDays( 5 )}; no steps are the moment itself. */
record Shift(List<Step> steps) {

    static final Shift NONE = new Shift(List.of());

    private static final Set<String> WORDS = Set.of("plusDays", "plusMonths", "startOfDay", "nextMonth", "endOfPeriod");

    /** Within the day and away from its edges, so that a rule that goes to the start of the day is told from others. */
    private static final LocalTime BY_DAY = LocalTime.of(10, 0);

    private static final int MID_MONTH = 15;

    /** @param amount days or months; 0 for a step that takes none */
    record Step(String word, long amount) {}

    Shift {
        steps = List.copyOf(steps);
    }

    static Shift of(String word, long amount) {
        return new Shift(List.of(new Step(word, amount)));
    }

    static boolean isWord(String name) {
        return WORDS.contains(name);
    }

    Shift then(Shift next) {
        return new Shift(Stream.concat(steps.stream(), next.steps.stream()).toList());
    }

    /** About how many months it leads away, rounded up. */
    long months() {
        return steps.stream().mapToLong(Shift::months).sum();
    }

    private static long months(Step step) {
        return switch (step.word()) {
            case "plusMonths", "endOfPeriod" -> Math.abs(step.amount());
            case "plusDays" -> Math.abs(step.amount()) / 28 + 1;
            default -> 1;
        };
    }

    /** A moment from which the shift leads to that instant; empty where there is none, as none is a 31 April. */
    Optional<Instant> inverse(Instant target, ZoneId zone) {
        ZonedDateTime moment = target.atZone(zone);
        List<Step> back = new ArrayList<>(steps);
        for (int i = back.size() - 1; i >= 0; i--) {
            moment = undone(back.get(i), moment);
        }
        Instant found = moment.toInstant();
        return Optional.of(found).filter(from -> applied(from, zone).equals(target));
    }

    private static ZonedDateTime undone(Step step, ZonedDateTime moment) {
        return switch (step.word()) {
            case "plusDays" -> moment.minusDays(step.amount());
            case "plusMonths" -> moment.minusMonths(step.amount());
            case "startOfDay" -> moment.with(BY_DAY);
            case "endOfPeriod" -> moment.minusDays(1).minusMonths(step.amount()).with(BY_DAY);
            default -> moment.minusMonths(1).withDayOfMonth(MID_MONTH).with(BY_DAY);
        };
    }

    private Instant applied(Instant from, ZoneId zone) {
        Moment moment = new Clock(from, zone).moment(from);
        for (Step step : steps) {
            moment = done(step, moment);
        }
        return moment.instant();
    }

    private static Moment done(Step step, Moment moment) {
        return switch (step.word()) {
            case "plusDays" -> moment.plusDays(step.amount());
            case "plusMonths" -> moment.plusMonths(step.amount());
            case "startOfDay" -> moment.startOfDay();
            case "endOfPeriod" -> moment.endOfPeriod(BigDecimal.valueOf(step.amount()));
            default -> moment.nextMonth();
        };
    }
}

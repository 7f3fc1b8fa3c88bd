package io.entitle.engine;

import io.entitle.decision.NaturalDay;
import io.entitle.engine.BilledSpans.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How many natural days each stretch of a month is billed for. A day that several of them touch counts once: for the one
 * of the highest plan, of equals for the first.
 */
record SpanDays(List<Stretch> stretches, ZoneId zone) {

    BigDecimal of(Stretch stretch) {
        NaturalDay first = day(stretch.from());
        NaturalDay last = day(stretch.until().minusNanos(1));
        NaturalDay from = isOf(stretch, first) ? first : first.next();
        NaturalDay until = isOf(stretch, last) ? last.next() : last;
        return BigDecimal.valueOf(from.daysTo(until));
    }

    /** The stretch that a day is billed for; empty where no plan was in force. */
    Optional<Stretch> owner(NaturalDay day) {
        return stretches.stream()
                .filter(other -> touches(other, day))
                .reduce((one, later) -> later.plan().rank() > one.plan().rank() ? later : one);
    }

    private boolean isOf(Stretch stretch, NaturalDay day) {
        return owner(day).filter(stretch::equals).isPresent();
    }

    private static boolean touches(Stretch stretch, NaturalDay day) {
        return stretch.from().isBefore(day.next().start().toInstant())
                && stretch.until().isAfter(day.start().toInstant());
    }

    NaturalDay day(Instant at) {
        return NaturalDay.of(at.atZone(zone));
    }
}

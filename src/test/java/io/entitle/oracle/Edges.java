package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The instants of an account at which something might change, for a walk that knows nothing of any rule. */
final class Edges {

    private Edges() {}

    /** The first instant of every day, and every date of the facts with a second to either side, within the bounds. */
    static NavigableSet<Instant> between(Instant from, Instant until, Facts facts) {
        NavigableSet<Instant> instants = new TreeSet<>();
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        for (LocalDate day = calendar.day(from); calendar.start(day).isBefore(until); day = day.plusDays(1)) {
            instants.add(calendar.start(day));
        }
        dates(facts).flatMap(Edges::around).forEach(instants::add);
        return new TreeSet<>(instants.subSet(from, true, until, false));
    }

    /** An instant and a second to either side. */
    static Stream<Instant> around(Instant date) {
        return Stream.of(date.minusSeconds(1), date, date.plusSeconds(1));
    }

    private static Stream<Instant> dates(Facts facts) {
        List<Optional<Instant>> dates = new ArrayList<>(List.of(
                facts.pending().map(Facts.Pending::requestedAt),
                facts.arrears().map(Facts.Arrears::since),
                facts.balance().map(Facts.Balance::deductedOn),
                Optional.of(CozeStanding.CHANGE)));
        facts.subscriptions()
                .forEach(held -> dates.addAll(List.of(Optional.of(held.from()), held.until(), held.unsubscribedAt())));
        facts.packs().forEach(pack -> dates.addAll(List.of(Optional.of(pack.boughtOn()), pack.until())));
        return dates.stream().flatMap(Optional::stream);
    }
}

package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts start anew once a natural day or month, however long it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResetsTest {

    private final Pool pool = Pool.open();

    /** From a day before the change of clocks to a day after it. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-27T23:00:00Z, 24, 23, 24",
        "Europe/Berlin, 2026-10-23T22:00:00Z, 24, 25, 24",
        "America/Sao_Paulo, 2017-10-14T03:00:00Z, 24, 23, 24",
        "America/Sao_Paulo, 2018-02-16T02:00:00Z, 24, 25, 24",
        "Pacific/Apia, 2011-12-28T10:00:00Z, 24, 24, 24",
        "America/St_Johns, 2009-10-31T02:30:00Z, 24, 25, 24"
    })
    void aCountByTheDayStartsAnewOnceADay(ZoneId zone, Instant from, long first, long second, long third) {
        List<Instant> resets =
                resets("visit", zone, every(Duration.ofMinutes(30), from, Duration.ofHours(first + second + third)));
        assertThat(hours(from, resets)).containsExactly(first, second, third);
    }

    /** March lacks an hour and October has one more; in St. John's November has it, and in Apia December lacks a day. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2025-12-31T23:00:00Z, 744, 672, 743",
        "Europe/Berlin, 2026-08-31T22:00:00Z, 720, 745, 720",
        "America/St_Johns, 2009-09-01T02:30:00Z, 720, 744, 721",
        "Pacific/Apia, 2011-11-01T10:00:00Z, 720, 720, 744"
    })
    void aCountByTheMonthStartsAnewOnceAMonth(ZoneId zone, Instant from, long first, long second, long third) {
        List<Instant> resets =
                resets("course", zone, every(Duration.ofHours(6), from, Duration.ofHours(first + second + third)));
        assertThat(hours(from, resets)).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @CsvSource({"visit", "course", "gate"})
    void whatIsToStartAnewIsAlwaysToCome(String feature) {
        ZoneId zone = ZoneId.of("America/St_Johns");
        Instant from = Instant.parse("2009-11-01T01:00:00Z");
        assertThat(every(Duration.ofMinutes(1), from, Duration.ofHours(4)))
                .allSatisfy(at -> assertThat(reset(feature, zone, at)).isAfter(at));
    }

    /** When counts start anew, by the answers given at those instants. */
    private List<Instant> resets(String feature, ZoneId zone, Stream<Instant> asked) {
        return asked.map(at -> reset(feature, zone, at)).distinct().toList();
    }

    private Instant reset(String feature, ZoneId zone, Instant at) {
        Facts facts =
                Pool.facts(zone, List.of(Pool.holds("lane", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))));
        Decision decision = pool.ask(facts, feature, at);
        return decision.allowance().orElseThrow().resetsAt().orElseThrow().toInstant();
    }

    private static Stream<Instant> every(Duration step, Instant from, Duration length) {
        return Stream.iterate(from, from.plus(length)::isAfter, at -> at.plus(step));
    }

    private static List<Long> hours(Instant from, List<Instant> resets) {
        return Stream.iterate(0, place -> place < resets.size(), place -> place + 1)
                .map(place -> Duration.between(place == 0 ? from : resets.get(place - 1), resets.get(place))
                        .toHours())
                .toList();
    }
}

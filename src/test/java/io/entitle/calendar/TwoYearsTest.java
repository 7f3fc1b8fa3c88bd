package io.entitle.calendar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two years of an account in Berlin, from one change of an answer to the next, over four changes of clocks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoYearsTest {

    private static final Instant FROM = Berlin.instant("2025-01-01T00:00:00+01:00");
    private static final Instant UNTIL = Berlin.instant("2027-01-01T00:00:00+01:00");

    private final Berlin berlin = Berlin.open();

    /** Plans come and go in the nights on which the clocks change, and a debt takes effect in one. */
    private final Facts account = berlin.facts(
            "subscriptions:",
            "  - {plan: pro, from: 2025-02-10T09:00:00+01:00, until: 2025-03-30T03:00:00+02:00}",
            "  - {plan: pro, from: 2025-03-30T03:30:00+02:00, until: 2025-10-26T02:30:00+02:00}",
            "  - {plan: business, from: 2025-10-26T02:30:00+01:00, until: 2026-03-29, unsubscribedAt: 2026-01-05}",
            "  - {plan: trial, from: 2026-03-29T01:59:59+01:00, until: 2026-04-12T03:00:00+02:00}",
            "  - {plan: business, from: 2026-05-01, until: 2026-12-02}",
            "arrears: {amount: 57.50, since: 2026-10-18T02:30:00+02:00}",
            "packs:",
            "  - {id: p-1, plan: pro, points: 1000, boughtOn: 2025-03-30T01:30:00+01:00, until: 2025-10-26T02:00:00+01:00}",
            "usage: {build.minutes: 2500, seat.add: 4, storage: 20}");

    List<String> features() {
        return berlin.features();
    }

    @Test
    void thereIsMuchToFollow() {
        assertThat(berlin.course(account, "build.minutes", FROM)).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("features")
    void anAnswerHoldsToTheLastNanosecondBeforeTheNext(String feature) {
        assertThat(changes(feature))
                .filteredOn(change -> !ask(feature, change.at().minusNanos(1)).answersLike(change.before()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void atTheInstantNamedTheAnswerIsAnother(String feature) {
        assertThat(changes(feature))
                .filteredOn(change -> then(feature, change).answersLike(change.before()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void theAnswerAtTheInstantNamedIsTheOneForetold(String feature) {
        assertThat(changes(feature))
                .filteredOn(change -> !then(feature, change).answersLike(change.foretold()))
                .isEmpty();
    }

    /** Every eleven hours, so that all hours of the day are asked about in turn. */
    @Test
    void betweenTwoChangesNothingChanges() {
        Map<String, List<Decision>> courses = features().stream().collect(toMap(feature -> feature, this::course));
        Stream<Instant> instants = Stream.iterate(FROM, UNTIL::isAfter, at -> at.plus(Duration.ofHours(11)));
        assertThat(instants.flatMap(at -> berlin.all(account, at).stream())
                        .filter(decision -> !lastBefore(decision, courses.getOrDefault(decision.feature(), List.of()))
                                .answersLike(decision)))
                .isEmpty();
    }

    private static Decision lastBefore(Decision decision, List<Decision> course) {
        return course.stream()
                .filter(earlier ->
                        !earlier.at().toInstant().isAfter(decision.at().toInstant()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private record Change(Instant at, Decision before, Decision foretold) {}

    private List<Change> changes(String feature) {
        return course(feature).stream()
                .flatMap(before ->
                        before.next().stream().map(next -> new Change(next.at().toInstant(), before, next.answer())))
                .toList();
    }

    private List<Decision> course(String feature) {
        return berlin.course(account, feature, FROM).toList();
    }

    private Decision ask(String feature, Instant at) {
        return berlin.ask(account, feature, at);
    }

    /** What is answered then: by the next month nothing of it has been used. */
    private Decision then(String feature, Change change) {
        boolean nextMonth = YearMonth.from(change.foretold().at())
                .isAfter(YearMonth.from(change.before().at()));
        Map<String, BigDecimal> usage = new HashMap<>(account.usage());
        if (nextMonth) {
            usage.computeIfPresent("build.minutes", (key, used) -> BigDecimal.ZERO);
        }
        return berlin.ask(account.withUsage(usage), feature, change.at());
    }
}

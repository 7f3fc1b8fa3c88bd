package io.entitle.calendar;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Accounts of which every fact falls into the hour that the clocks of Berlin repeat, or the one that they leave out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddHourTest {

    private static final Instant AUTUMN = Berlin.instant("2026-10-25T01:59:00+02:00");
    private static final Instant SPRING = Berlin.instant("2026-03-29T01:29:00+01:00");
    private static final Duration TWO_HOURS_AND_MORE = Duration.ofMinutes(125);

    private final Berlin berlin = Berlin.open();

    /** By the clock on the wall pro ends before it begins, and so does the pack. */
    private final Facts repeated = berlin.facts(
            "subscriptions:",
            "  - {plan: pro, from: 2026-10-25T02:40:00+02:00, until: 2026-10-25T02:20:00+01:00,"
                    + " unsubscribedAt: 2026-10-25T02:10:00+01:00}",
            "  - {plan: trial, from: 2026-10-25T02:50:00+02:00, until: 2026-10-25T02:50:00+01:00}",
            "arrears: {amount: 5, since: 2026-10-18T02:30:00+02:00}",
            "packs: [{id: p, plan: pro, points: 50, boughtOn: 2026-10-25T02:15:00+02:00, until: 2026-10-25T02:05:00+01:00}]",
            "usage: {build.minutes: 500}");

    /** The hour has no instants of its own: winter time names those of the hour after it. */
    private final Facts skipped = berlin.facts(
            "subscriptions:",
            "  - {plan: pro, from: 2026-03-29T02:10:00+01:00, until: 2026-03-29T03:50:00+02:00}",
            "  - {plan: trial, from: 2026-03-29T02:20:00+01:00, until: 2026-03-29T02:40:00+01:00}",
            "arrears: {amount: 5, since: 2026-03-22T02:30:00+01:00}",
            "packs: [{id: p, plan: pro, points: 50, boughtOn: 2026-03-29T02:05:00+01:00, until: 2026-03-29T03:55:00+02:00}]",
            "usage: {build.minutes: 500}");

    @Test
    void inTheRepeatedHourPlansFollowTheCourseOfTimeAndNotTheWall() {
        assertThat(plans(repeated, AUTUMN))
                .containsExactly("01:59+02:00 hobby", "02:40+02:00 pro", "02:50+02:00 trial", "02:50+01:00 hobby");
    }

    @Test
    void inTheSkippedHourPlansFollowTheCourseOfTimeToo() {
        assertThat(plans(skipped, SPRING))
                .containsExactly(
                        "01:29+01:00 hobby",
                        "03:10+02:00 pro",
                        "03:20+02:00 trial",
                        "03:40+02:00 pro",
                        "03:50+02:00 hobby");
    }

    @Test
    void inTheRepeatedHourEveryNextAnswerIsForetoldToTheMinute() {
        assertThat(foretoldWrong(repeated, AUTUMN)).isEmpty();
    }

    @Test
    void inTheSkippedHourEveryNextAnswerIsForetoldToTheMinute() {
        assertThat(foretoldWrong(skipped, SPRING)).isEmpty();
    }

    /** The answers that name another instant than the first at which, minute by minute, another answer is seen. */
    private List<Decision> foretoldWrong(Facts facts, Instant from) {
        Instant end = from.plus(TWO_HOURS_AND_MORE);
        Map<String, List<Decision>> courses =
                minutes(from).flatMap(at -> berlin.all(facts, at).stream()).collect(groupingBy(Decision::feature));
        return courses.values().stream()
                .flatMap(course -> course.stream()
                        .filter(decision -> !foretold(decision, end).equals(seen(course, decision))))
                .toList();
    }

    private static Optional<Instant> foretold(Decision decision, Instant end) {
        return decision.next().map(next -> next.at().toInstant()).filter(end::isAfter);
    }

    private static Optional<Instant> seen(List<Decision> course, Decision decision) {
        return course.stream()
                .skip(course.indexOf(decision))
                .filter(later -> !later.answersLike(decision))
                .findFirst()
                .map(later -> later.at().toInstant());
    }

    /** Which plan is in force from when, by the clock on the wall. */
    private List<String> plans(Facts facts, Instant from) {
        List<String> plans = new ArrayList<>();
        minutes(from)
                .map(at -> berlin.ask(facts, "repository.read", at))
                .filter(decision ->
                        plans.isEmpty() || !plans.get(plans.size() - 1).endsWith(plan(decision)))
                .forEach(decision -> plans.add(wall(decision) + plan(decision)));
        return plans;
    }

    private static String plan(Decision decision) {
        return " " + decision.plan().orElseThrow();
    }

    private static String wall(Decision decision) {
        return decision.at().toOffsetTime().toString();
    }

    private static Stream<Instant> minutes(Instant from) {
        return Stream.iterate(from, from.plus(TWO_HOURS_AND_MORE)::isAfter, at -> at.plus(Duration.ofMinutes(1)));
    }
}

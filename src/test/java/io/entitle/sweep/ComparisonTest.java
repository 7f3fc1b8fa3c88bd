package io.entitle.sweep;

import static io.entitle.decision.Outcome.ALLOWED;
import static io.entitle.decision.Outcome.BILLED;
import static io.entitle.decision.Outcome.DENIED;
import static io.entitle.sweep.OneAnswer.answer;
import static io.entitle.sweep.OneAnswer.by;
import static io.entitle.sweep.OneAnswer.denied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entitle.decision.FeatureAnswer;
import io.entitle.sweep.Comparison.Difference;
import io.entitle.sweep.Transition.Matter;
import io.entitle.wire.AdviceText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told to be otherwise, and how it is called. */
final class ComparisonTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void featuresThatComeAndGoAreGainedAndLostWhereTheyAreAllowed() {
        Standing before = answering(Map.of("old", answer(ALLOWED), "older", answer(DENIED)));
        Standing after = answering(Map.of("new", answer(BILLED), "newer", answer(DENIED)));
        assertThat(told(before, after)).containsExactly("gained new", "lost old");
    }

    @Test
    void whatIsEnteredAndLeftIsToldAndNotHowLongItLasts() {
        Standing before = in(Map.of("arrears", SINCE, "lapsed", SINCE));
        Standing after = in(Map.of("arrears", SINCE.plusSeconds(1), "frozen", SINCE));
        assertThat(told(before, after)).containsExactly("entered frozen", "left lapsed");
        assertThat(Comparison.of(before, after))
                .extracting(difference -> difference.before().or(difference::after))
                .containsOnly(Optional.of("\"" + SINCE + "\""));
    }

    @Test
    void adviceThatAppearsAndGoesIsToldAndNotItsFigures() {
        Standing before = advised(Map.of("settle", kept("1"), "stay", kept("2")));
        Standing after = advised(Map.of("settle", kept("3"), "upgrade:team", kept("4")));
        assertThat(told(before, after)).containsExactly("advice-withdrawn stay", "advised upgrade:team");
        assertThat(Comparison.of(before, after))
                .extracting(Difference::before, Difference::after)
                .containsExactly(tuple(Optional.of("2"), Optional.empty()), tuple(Optional.empty(), Optional.of("4")));
    }

    @Test
    void featuresComeFirstThenThePlanWhatItIsInAndAdvice() {
        Standing before = answering(Map.of("write", answer(ALLOWED), "read", answer(ALLOWED)));
        Standing after = new Standing(
                "team",
                Map.of("write", answer(DENIED), "read", answer(DENIED)),
                Map.of(),
                Map.of("frozen", SINCE),
                Map.of("settle", kept("{}")));
        assertThat(told(before, after))
                .containsExactly("lost read", "lost write", "plan-changed ", "entered frozen", "advised settle");
    }

    @Test
    void theRulesAreThoseThatAreNew() {
        assertThat(rules(by("a", "b"), denied("b", "c"))).containsExactly("c");
        assertThat(rules(by("a", "b"), denied("b"))).containsExactly("b");
        assertThat(rules(by("a"), denied())).containsExactly("a");
    }

    @Test
    void behindThePlanAndWhatItIsInAreTheRulesThatAllAnswersShare() {
        Standing before = answering(Map.of("write", by("a"), "read", by("a")));
        Standing after = new Standing(
                "team",
                Map.of("write", denied("lapse", "w"), "read", denied("r", "lapse")),
                Map.of(),
                Map.of("lapsed", SINCE),
                Map.of());
        assertThat(Comparison.of(before, after).stream()
                        .filter(difference -> difference.kind().matter() != Matter.ANSWER)
                        .map(Difference::rules))
                .containsExactly(List.of("lapse"), List.of("lapse"));
    }

    private static List<String> rules(FeatureAnswer before, FeatureAnswer after) {
        return Comparison.of(answering(Map.of("read", before)), answering(Map.of("read", after)))
                .get(0)
                .rules();
    }

    private static List<String> told(Standing before, Standing after) {
        return Comparison.of(before, after).stream()
                .map(difference ->
                        difference.kind().word() + " " + difference.feature().orElse(""))
                .toList();
    }

    private static Standing answering(Map<String, FeatureAnswer> answers) {
        return new Standing("solo", answers, Map.of(), Map.of(), Map.of());
    }

    private static Standing in(Map<String, Instant> conditions) {
        return new Standing("solo", Map.of(), Map.of(), conditions, Map.of());
    }

    private static Standing advised(Map<String, AdviceText.Kept> advice) {
        return new Standing("solo", Map.of(), Map.of(), Map.of(), advice);
    }

    private static AdviceText.Kept kept(String text) {
        return new AdviceText.Kept(text, List.of());
    }
}

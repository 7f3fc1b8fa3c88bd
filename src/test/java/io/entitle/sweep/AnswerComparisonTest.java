package io.entitle.sweep;

import static io.entitle.decision.Outcome.ALLOWED;
import static io.entitle.decision.Outcome.BILLED;
import static io.entitle.decision.Outcome.DENIED;
import static io.entitle.decision.Outcome.ERROR;
import static io.entitle.sweep.OneAnswer.answer;
import static io.entitle.sweep.OneAnswer.because;
import static io.entitle.sweep.OneAnswer.by;
import static io.entitle.sweep.OneAnswer.counted;
import static io.entitle.sweep.OneAnswer.ofLevel;
import static io.entitle.sweep.OneAnswer.unlimited;
import static io.entitle.sweep.OneAnswer.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of an answer that is another one it is told whether that is better or worse, by one name. */
final class AnswerComparisonTest {

    private static Stream<Arguments> answers() {
        FeatureAnswer granted = answer(ALLOWED);
        FeatureAnswer denied = answer(DENIED);
        return Stream.of(
                Arguments.of(granted, granted, ""),
                Arguments.of(granted, denied, "lost"),
                Arguments.of(denied, granted, "gained"),
                Arguments.of(answer(BILLED), denied, "lost"),
                Arguments.of(denied, answer(BILLED), "gained"),
                // What could not be decided is not allowed.
                Arguments.of(granted, answer(ERROR), "lost"),
                Arguments.of(answer(ERROR), granted, "gained"),
                Arguments.of(answer(ERROR), denied, "changed"),
                Arguments.of(granted, answer(BILLED), "now-billed"),
                Arguments.of(answer(BILLED), granted, "no-longer-billed"),
                Arguments.of(upTo(ALLOWED, "10"), upTo(BILLED, "20"), "now-billed"),
                Arguments.of(upTo(ALLOWED, "10"), upTo(ALLOWED, "10.001"), "limit-raised"),
                Arguments.of(upTo(ALLOWED, "10"), upTo(ALLOWED, "9.999"), "limit-lowered"),
                Arguments.of(upTo(ALLOWED, "10"), upTo(ALLOWED, "10.00"), ""),
                Arguments.of(upTo(BILLED, "10"), upTo(BILLED, "9"), "limit-lowered"),
                Arguments.of(unlimited(), upTo(ALLOWED, "10"), "limit-lowered"),
                Arguments.of(upTo(ALLOWED, "10"), unlimited(), "limit-raised"),
                Arguments.of(granted, upTo(ALLOWED, "10"), "limit-lowered"),
                Arguments.of(upTo(ALLOWED, "10"), granted, "limit-raised"),
                // At its limit, and the limit moves.
                Arguments.of(upTo(DENIED, "10"), upTo(DENIED, "11"), "limit-raised"),
                Arguments.of(upTo(DENIED, "10"), upTo(DENIED, "9"), "limit-lowered"),
                Arguments.of(upTo(DENIED, "10"), upTo(ALLOWED, "11"), "gained"),
                Arguments.of(denied, upTo(DENIED, "0"), "changed"),
                Arguments.of(denied, because(Reason.FROZEN), "changed"),
                Arguments.of(unlimited(), granted, "changed"),
                Arguments.of(unlimited(), counted("pages", Optional.empty()), "changed"),
                Arguments.of(unlimited(), counted("calls", Optional.of(Period.DAY)), "changed"),
                Arguments.of(granted, ofLevel("ticket"), "changed"),
                // By what rules, and on which plan, is another matter.
                Arguments.of(granted, by("another rule"), ""));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerThatIsAnotherOneHasOneName(FeatureAnswer before, FeatureAnswer after, String kind) {
        assertThat(Comparison.of(answering(before), answering(after)))
                .extracting(difference -> difference.kind().word())
                .containsExactlyElementsOf(
                        Stream.of(kind).filter(word -> !word.isEmpty()).toList());
    }

    private static Standing answering(FeatureAnswer answer) {
        return new Standing("solo", Map.of("read", answer), Map.of(), Map.of(), Map.of());
    }
}

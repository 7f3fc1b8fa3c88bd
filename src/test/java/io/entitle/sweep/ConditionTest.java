package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Advice;
import io.entitle.decision.Answers;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.Survey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account is in follows from the codes of its answers and its advice. */
final class ConditionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GRANTED                       | -                    | -
            LIMIT_REACHED NOT_IN_PLAN     | upgrade stay renew   | -
            IN_ARREARS                    | -                    | arrears
            IN_ARREARS GRANTED            | settle               | arrears
            GRANTED                       | settle               | grace
            PLAN_EXPIRED                  | settle               | grace lapsed
            FROZEN                        | -                    | frozen
            FROZEN                        | settle               | frozen
            FROZEN                        | export-data          | frozen retention
            FROZEN                        | settle export-data   | frozen retention
            GRANTED                       | export-data          | -
            IN_ARREARS                    | settle export-data   | arrears
            DATA_DELETED                  | -                    | deleted
            DATA_DELETED                  | settle export-data   | deleted
            PLAN_EXPIRED                  | -                    | lapsed
            PLAN_UNSUBSCRIBED             | -                    | lapsed
            PLAN_EXPIRED IN_ARREARS       | -                    | arrears lapsed
            FROZEN IN_ARREARS             | settle               | arrears frozen
            """)
    void theCodesTellWhatAnAccountIsIn(String reasons, String advised, String conditions) {
        assertThat(Condition.of(survey(words(reasons), words(advised))))
                .extracting(Condition::word)
                .containsExactlyInAnyOrderElementsOf(words(conditions));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" +")).filter(word -> !word.equals("-")).toList();
    }

    private static Survey survey(List<String> reasons, List<String> advised) {
        Map<String, FeatureAnswer> answers =
                reasons.stream().collect(Collectors.toMap(reason -> reason, ConditionTest::answer));
        return new Survey(
                Optional.empty(),
                new Answers(answers),
                new TreeMap<>(),
                advised.stream().map(ConditionTest::advice).toList(),
                Optional.empty());
    }

    private static FeatureAnswer answer(String reason) {
        return new FeatureAnswer(
                reason.equals("GRANTED") ? Outcome.ALLOWED : Outcome.DENIED,
                Reason.valueOf(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Advice advice(String word) {
        Advice.Kind kind = Arrays.stream(Advice.Kind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
        return new Advice(kind, Optional.empty(), "X", new TreeMap<>(), new Message("", ""), List.of());
    }
}

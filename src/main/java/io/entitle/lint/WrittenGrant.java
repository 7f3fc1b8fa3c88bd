package io.entitle.lint;

import io.entitle.decision.Period;
import io.entitle.decision.Quota;
import io.entitle.decision.QuotaTerms;
import io.entitle.language.Expression;
import io.entitle.language.Expression.Step;
import io.entitle.language.WrittenNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads off a rule how much a sheet grants of a feature, where that is written in numbers. */
record WrittenGrant(Expression.Path written) {

    /** How many units cost nothing. */
    static final String FREE = "free";

    private static final Map<String, Period> PERIODS = Map.of(
            "eachSecond", Period.SECOND,
            "eachMinute", Period.MINUTE,
            "eachDay", Period.DAY,
            "eachMonth", Period.MONTH,
            "ever", Period.EVER);

    /** Whether the word says how often a count starts anew. */
    static boolean isPeriod(String word) {
        return PERIODS.containsKey(word);
    }

    /** Empty if a limit is a fact's, not a number. */
    Optional<QuotaTerms> terms() {
        if (calls("announce").findAny().isPresent()) {
            return Optional.of(QuotaTerms.NOTHING);
        }
        boolean readable = Stream.concat(calls("upTo"), calls(FREE))
                .allMatch(call -> number(call).isPresent());
        return readable
                ? Optional.of(new QuotaTerms(
                        new Quota(last("upTo"), period()),
                        last(FREE),
                        calls("thenBilled").findAny().isPresent()))
                : Optional.empty();
    }

    private Stream<Step> calls(String name) {
        return written.steps().stream().filter(step -> step.name().equals(name));
    }

    /** What is said last counts. */
    private Optional<BigDecimal> last(String name) {
        return calls(name).flatMap(call -> number(call).stream()).reduce((one, other) -> other);
    }

    private Optional<Period> period() {
        return written.steps().stream()
                .flatMap(step -> Stream.ofNullable(PERIODS.get(step.name())))
                .reduce((one, other) -> other);
    }

    private static Optional<BigDecimal> number(Step call) {
        return call.arguments().stream()
                .flatMap(List::stream)
                .flatMap(number -> WrittenNumber.of(number).stream())
                .findFirst();
    }
}

package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeReason;
import io.entitle.fact.Facts;
import io.entitle.oracle.ChangeOracle.Question;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules and the facts files, each written without the other, judge changes of plan alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangeOracleTest {

    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 10_000);
    private static final int ENOUGH_TO_REACH_ALL = 5_000;
    /** What is counted by the month and told by the day. */
    private static final String BY_THE_MONTH = "trace.report";

    private final Entitlements entitlements = Entitlements.bundled();
    private final ChangeOracle coze = new CozeChangeOracle();
    private final ChangeOracle agora = new AgoraChangeOracle();

    @Test
    void rulesJudgeChangesOfCozeAsItsFactsFileSays() {
        compare(coze, RandomAccounts::coze);
    }

    @Test
    void rulesJudgeChangesOfAgoraAsItsFactsFileSays() {
        compare(agora, RandomAccounts::agora);
    }

    @Test
    void randomRequestsReachEveryReasonOfCoze() {
        assertThat(reasons(coze, RandomAccounts::coze))
                .containsExactlyInAnyOrder(
                        ChangeReason.UNKNOWN_PLAN,
                        ChangeReason.IN_ARREARS,
                        ChangeReason.CHANGE_PENDING,
                        ChangeReason.MONTHS_OUT_OF_RANGE,
                        ChangeReason.NOT_RENEWABLE,
                        ChangeReason.ALREADY_HELD,
                        ChangeReason.EFFECTIVE_NOW);
    }

    @Test
    void randomRequestsReachEveryReasonOfAgora() {
        assertThat(reasons(agora, RandomAccounts::agora))
                .containsExactlyInAnyOrder(
                        ChangeReason.UNKNOWN_PLAN,
                        ChangeReason.FROZEN,
                        ChangeReason.CHANGE_PENDING,
                        ChangeReason.MONTHS_OUT_OF_RANGE,
                        ChangeReason.NOT_RENEWABLE,
                        ChangeReason.ALREADY_HELD,
                        ChangeReason.SALES_ONLY,
                        ChangeReason.EFFECTIVE_NOW,
                        ChangeReason.EFFECTIVE_NEXT_MONTH);
    }

    private void compare(ChangeOracle oracle, LongFunction<Sample> product) {
        Disagreements disagreements = new Disagreements();
        RandomAccounts.many(product, ACCOUNTS).forEach(sample -> compare(oracle, sample, disagreements));
        assertThat(disagreements.report()).isEmpty();
    }

    private void compare(ChangeOracle oracle, Sample sample, Disagreements disagreements) {
        Question question = RandomChanges.question(sample);
        try {
            ExpectedChange expected = oracle.change(question);
            ChangeAnswer actual = entitlements.change(question.facts(), question.request(), question.at());
            List<Difference> found = differences(question, expected, actual);
            if (!found.isEmpty()) {
                disagreements.add(
                        kind(question, actual, found), "seed %d: %s%n    %s".formatted(sample.seed(), found, question));
            }
        } catch (RuntimeException e) {
            disagreements.add(e.toString(), "seed %d: %s".formatted(sample.seed(), question));
        }
    }

    private List<Difference> differences(Question question, ExpectedChange expected, ChangeAnswer actual) {
        List<Difference> found = new ArrayList<>(expected.differences(actual));
        found.addAll(effects(question, expected).differences(actual));
        return found;
    }

    /** A change that is not made brings nothing. */
    private Effects effects(Question question, ExpectedChange expected) {
        return expected.applied()
                .flatMap(applied -> expected.effectiveAt()
                        .map(at -> Effects.of(
                                entitlements.entitlements(present(question.facts(), question, at), at),
                                entitlements.entitlements(present(applied, question, at), at))))
                .orElseGet(Effects::none);
    }

    /** A change is weighed by present use, whatever is said of the use of later periods. */
    private static Facts present(Facts facts, Question question, Instant effect) {
        if (effect.equals(question.at())) {
            return facts;
        }
        Facts now = facts.asOf(question.at());
        Map<String, BigDecimal> usage = new HashMap<>(now.usage());
        usage.computeIfPresent(BY_THE_MONTH, (key, used) -> new StatedUse(facts, key).inMonthSoFar(question.at()));
        return now.withUse(usage, now.peaks());
    }

    private static String kind(Question question, ChangeAnswer actual, List<Difference> found) {
        return found.stream()
                .map(Difference::field)
                .collect(Collectors.joining(", ", question.request().kind() + " " + actual.reason() + " ", ""));
    }

    private static Set<ChangeReason> reasons(ChangeOracle oracle, LongFunction<Sample> product) {
        return RandomAccounts.many(product, ENOUGH_TO_REACH_ALL)
                .map(RandomChanges::question)
                .map(oracle::change)
                .map(ExpectedChange::reason)
                .collect(Collectors.toSet());
    }
}

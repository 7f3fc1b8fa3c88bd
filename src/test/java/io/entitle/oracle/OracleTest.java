package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.oracle.Oracle.Question;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules and the facts files, each written without the other, give the same answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OracleTest {

    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 10_000);
    private static final int ENOUGH_TO_REACH_ALL = 2_000;
    private static final int CHECKS = 5;
    private static final String DIVISIBLE = "knowledge.storage";

    private final Entitlements entitlements = Entitlements.bundled();
    private final Oracle coze = new CozeOracle();
    private final Oracle agora = new AgoraOracle();

    @Test
    void rulesAnswerForCozeAsItsFactsFileSays() {
        compare(coze, RandomAccounts::coze);
    }

    @Test
    void rulesAnswerForAgoraAsItsFactsFileSays() {
        compare(agora, RandomAccounts::agora);
    }

    @Test
    void randomAccountsReachEveryPlanAndReasonOfCoze() {
        assertThat(reasons(coze, RandomAccounts::coze))
                .containsExactlyInAnyOrder(
                        Reason.GRANTED,
                        Reason.OVERAGE_BILLED,
                        Reason.NOT_IN_PLAN,
                        Reason.NOT_YET_AVAILABLE,
                        Reason.LIMIT_REACHED,
                        Reason.QUOTA_EXHAUSTED,
                        Reason.RATE_LIMITED,
                        Reason.PLAN_EXPIRED,
                        Reason.PLAN_UNSUBSCRIBED,
                        Reason.IN_ARREARS);
        assertThat(plans(coze, RandomAccounts::coze)).containsExactlyInAnyOrderElementsOf(CozeStanding.RANKS);
    }

    @Test
    void randomAccountsReachEveryPlanAndReasonOfAgora() {
        assertThat(reasons(agora, RandomAccounts::agora))
                .containsExactlyInAnyOrder(
                        Reason.GRANTED,
                        Reason.OVERAGE_BILLED,
                        Reason.CONTRACT_BILLED,
                        Reason.NOT_IN_PLAN,
                        Reason.LIMIT_REACHED,
                        Reason.QUOTA_EXHAUSTED,
                        Reason.RATE_LIMITED,
                        Reason.PLAN_EXPIRED,
                        Reason.PLAN_UNSUBSCRIBED,
                        Reason.FROZEN,
                        Reason.DATA_DELETED);
        assertThat(plans(agora, RandomAccounts::agora)).containsExactlyInAnyOrderElementsOf(AgoraStanding.RANKS);
    }

    private void compare(Oracle oracle, LongFunction<Sample> product) {
        Mismatches mismatches = new Mismatches();
        RandomAccounts.many(product, ACCOUNTS).forEach(sample -> {
            compareAll(oracle, sample, mismatches);
            compareSome(oracle, sample, mismatches);
        });
        assertThat(mismatches.report()).isEmpty();
    }

    private void compareAll(Oracle oracle, Sample sample, Mismatches mismatches) {
        AccountEntitlements all;
        try {
            all = entitlements.entitlements(sample.facts(), sample.at());
        } catch (RuntimeException e) {
            mismatches.failed(sample.seed(), anyMore(sample, "(all)"), e);
            return;
        }
        assertThat(all.entitlements())
                .extracting(Decision::feature)
                .as("keys of seed %d", sample.seed())
                .containsExactlyElementsOf(oracle.keys());
        for (Decision decision : all.entitlements()) {
            Question question = anyMore(sample, decision.feature());
            mismatches.compare(sample.seed(), question, oracle.answer(question), decision);
        }
    }

    private void compareSome(Oracle oracle, Sample sample, Mismatches mismatches) {
        Dice dice = new Dice(-sample.seed());
        List<String> keys = new ArrayList<>(oracle.keys());
        for (int i = 0; i < CHECKS; i++) {
            Question question = withAmount(dice, oracle, anyMore(sample, dice.oneOf(keys)));
            try {
                Decision decision =
                        entitlements.check(sample.facts(), question.key(), question.amount(), question.at());
                mismatches.compare(sample.seed(), question, oracle.answer(question), decision);
            } catch (RuntimeException e) {
                mismatches.failed(sample.seed(), question, e);
            }
        }
    }

    /** For what is counted, an amount about as large as what remains. */
    private static Question withAmount(Dice dice, Oracle oracle, Question question) {
        if (!(oracle.answer(question).measure() instanceof Measure.Counted counted)) {
            return question;
        }
        BigDecimal remaining =
                dice.chance(60) ? counted.remaining().orElse(BigDecimal.TEN) : BigDecimal.valueOf(dice.below(30));
        BigDecimal amount = question.key().equals(DIVISIBLE) ? dice.closeBySome(remaining) : dice.close(remaining);
        return question.of(question.key(), Optional.of(amount).filter(much -> much.signum() > 0));
    }

    private static Question anyMore(Sample sample, String key) {
        return new Question(sample.facts(), key, Optional.empty(), sample.at());
    }

    private static Set<Reason> reasons(Oracle oracle, LongFunction<Sample> product) {
        return answers(oracle, product).map(ExpectedAnswer::reason).collect(Collectors.toSet());
    }

    private static Set<String> plans(Oracle oracle, LongFunction<Sample> product) {
        return answers(oracle, product).map(ExpectedAnswer::plan).collect(Collectors.toSet());
    }

    private static Stream<ExpectedAnswer> answers(Oracle oracle, LongFunction<Sample> product) {
        return RandomAccounts.many(product, ENOUGH_TO_REACH_ALL)
                .flatMap(sample -> oracle.keys().stream().map(key -> oracle.answer(anyMore(sample, key))));
    }
}

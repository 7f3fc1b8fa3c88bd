package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Bill;
import io.entitle.oracle.BillOracle.Question;
import io.entitle.oracle.RandomAccounts.Sample;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules and the facts files, each written without the other, draw up the same bills. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BillOracleTest {

    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 10_000);
    private static final int ENOUGH_TO_REACH_ALL = 5_000;

    private final Entitlements entitlements = Entitlements.bundled();
    private final BillOracle coze = new CozeBillOracle();
    private final BillOracle agora = new AgoraBillOracle();

    @Test
    void rulesBillForCozeAsItsFactsFileSays() {
        compare(coze, RandomAccounts::coze);
    }

    @Test
    void rulesBillForAgoraAsItsFactsFileSays() {
        compare(agora, RandomAccounts::agora);
    }

    @Test
    void randomMonthsReachEveryStatusAndKindOfLineOfCoze() {
        assertThat(statuses(coze, RandomAccounts::coze))
                .containsExactlyInAnyOrder(Bill.Status.FINAL, Bill.Status.ESTIMATE);
        assertThat(kinds(coze, RandomAccounts::coze))
                .containsExactlyInAnyOrder("plan-fee", "pack", "overage", "members", "knowledge", "agent-calls");
    }

    @Test
    void randomMonthsReachEveryStatusAndKindOfLineOfAgora() {
        assertThat(statuses(agora, RandomAccounts::agora)).containsExactlyInAnyOrder(Bill.Status.values());
        assertThat(kinds(agora, RandomAccounts::agora)).containsExactlyInAnyOrder("plan-fee", "overage");
    }

    private void compare(BillOracle oracle, LongFunction<Sample> product) {
        Disagreements disagreements = new Disagreements();
        RandomAccounts.many(product, ACCOUNTS).forEach(sample -> compare(oracle, sample, disagreements));
        assertThat(disagreements.report()).isEmpty();
    }

    private void compare(BillOracle oracle, Sample sample, Disagreements disagreements) {
        Question question = RandomBills.question(sample);
        try {
            Bill actual = entitlements.bill(question.facts(), question.month(), question.at());
            List<Difference> found = oracle.bill(question).differences(actual);
            if (!found.isEmpty()) {
                disagreements.add(kind(actual, found), "seed %d: %s%n    %s".formatted(sample.seed(), found, question));
            }
        } catch (RuntimeException e) {
            disagreements.add(e.toString(), "seed %d: %s".formatted(sample.seed(), question));
        }
    }

    private static String kind(Bill actual, List<Difference> found) {
        return found.stream().map(Difference::field).collect(Collectors.joining(", ", actual.plan() + " ", ""));
    }

    private static Set<Bill.Status> statuses(BillOracle oracle, LongFunction<Sample> product) {
        return bills(oracle, product).map(ExpectedBill::status).collect(Collectors.toSet());
    }

    private static Set<String> kinds(BillOracle oracle, LongFunction<Sample> product) {
        return bills(oracle, product)
                .flatMap(bill -> bill.charges().stream())
                .map(ExpectedBill.Charge::kind)
                .collect(Collectors.toSet());
    }

    private static Stream<ExpectedBill> bills(BillOracle oracle, LongFunction<Sample> product) {
        return RandomAccounts.many(product, ENOUGH_TO_REACH_ALL)
                .map(RandomBills::question)
                .map(oracle::bill);
    }
}

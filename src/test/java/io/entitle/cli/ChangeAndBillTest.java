package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands on plans and bills, with the real rules. */
final class ChangeAndBillTest {

    private static final String BASIC = """
            {"account": "two-projects", "product": "agora-im",
             "subscriptions": [{"plan": "basic", "from": "2022-07-01", "autoRenew": true}],
             "projects": [{"id": "A", "peakDau": 82370}, {"id": "B", "peakDau": 17865}]}
            """;

    private static Shell.Result run(String... args) {
        return Shell.in(Path.of("")).reading(BASIC).run(args);
    }

    private static Shell.Result billed(String facts) {
        return Shell.in(Path.of(""))
                .reading(facts)
                .run("bill", "-", "--month", "2022-08", "--at", "2022-09-01", "--json");
    }

    @Test
    void aBillIsExactAndNamesTheRuleOfEachLine() {
        Shell.Result bill = billed(BASIC.replace(
                "\"projects\"", "\"usage\": {\"login\": {\"used\": 100235, \"period\": \"2022-08\"}}, \"projects\""));
        assertThat(bill.code()).isZero();
        assertThat(bill.out())
                .contains("\"status\": \"final\"")
                .contains("\"total\": 8557.975", "\"payable\": 8557.98")
                .contains("\"rule\": \"agora-im/charges: users beyond the quota cost 0.085 yuan each\"");
    }

    @Test
    void aBillOfAMonthWhoseUseIsNotStatedShowsTheFeeAndIsNeverFinal() {
        assertThat(billed(BASIC).out())
                .contains("\"status\": \"estimate\"", "\"usageKnown\": false", "\"total\": 888")
                .doesNotContain("overage", "users beyond the quota");
    }

    @Test
    void aMonthThatIsNoneIsABadArgument() {
        Shell.Result bill = run("bill", "-", "--month", "2022-13");
        assertThat(bill.code()).isEqualTo(2);
        assertThat(bill.complaints().get(0)).endsWith("expected a month such as `2022-08`, found `2022-13`");
    }

    @Test
    void aChangeSaysFromWhenAtWhatCostAndWhatIsGained() {
        Shell.Result change = run("change", "-", "--to", "enterprise", "--at", "2022-08-31T23:59:59+08:00", "--json");
        assertThat(change.code()).isZero();
        assertThat(change.out())
                .contains("\"reason\": \"EFFECTIVE_NEXT_MONTH\"", "\"effectiveAt\": \"2022-09-01T00:00:00+08:00\"")
                .contains("\"cost\": 4888", "\"cluster.vip\"");
    }

    @Test
    void aRefusedChangeIsAnAnswer() {
        Shell.Result change = run("change", "-", "--renew", "1", "--at", "2022-08-31");
        assertThat(change.code()).isZero();
        assertThat(change.out()).contains("refused  NOT_RENEWABLE");
    }

    @Test
    void aRenewalOfMoreThan36MonthsIsRefusedForItsMonths() {
        assertThat(run("change", "-", "--renew", "36", "--at", "2022-08-31").out())
                .contains("refused  NOT_RENEWABLE");
        assertThat(run("change", "-", "--renew", "37", "--at", "2022-08-31").out())
                .contains("refused  MONTHS_OUT_OF_RANGE");
    }

    @Test
    void exactlyOneChangeIsAskedForAtATime() {
        assertThat(run("change", "-").code()).isEqualTo(2);
        assertThat(run("change", "-", "--cancel", "--renew", "1").code()).isEqualTo(2);
    }
}

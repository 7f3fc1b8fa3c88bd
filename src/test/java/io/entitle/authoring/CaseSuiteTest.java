package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.PolicyRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseSuiteTest {

    private static final String HAD =
            "found `shop/plans: what free holds` (grants), `shop/standing: everyone may use free` (establishes)";

    @Test
    void suiteBesideTheRulesPassesAndCoversThem() {
        SuiteResult result = Shop.suite().run(Shop.BOOK, any -> true);

        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.results()).hasSize(11);
        assertThat(result.uncovered()).isEmpty();
    }

    @Test
    void wrongDecisionIsToldMemberByMember(@TempDir Path folder) {
        assertThat(Shop.differences(folder, """
                cases:
                  - case: free has seats without end
                    facts: {usage: {seats: 3}}
                    at: 2025-06-01
                    check: seats
                    expect: {outcome: allowed, plan: pro, limit: null, period: day, used: 4, remaining: none, says: hi, saysZh: 你}
                    rules: ["shop/plans: what pro holds", {overruled: "shop/plans: what free holds"}]
                """))
                .containsExactly(
                        "seats: expected limit `null`, found `3`",
                        "seats: expected outcome `allowed`, found `denied` (LIMIT_REACHED)",
                        "seats: expected period `day`, found `none`",
                        "seats: expected plan `pro`, found `free`",
                        "seats: expected remaining `none`, found `0`",
                        "seats: expected used `4`, found `3`",
                        "seats: expected the message to say `hi`, found `Seats on Free: the limit is 3 people, 3 used, 1 person asked for.`",
                        "seats: expected the message to say `你`, found `免费版的席位上限为 3 人，已用 3 人，本次请求 1 人。`",
                        "expected a part of rule `shop/plans: what pro holds`, " + HAD,
                        "expected an overruled part of rule `shop/plans: what free holds`, " + HAD);
    }

    @Test
    void wrongAdviceIsToldByItsPlaceInTheList(@TempDir Path folder) {
        assertThat(Shop.differences(folder, """
                cases:
                  - case: a full plan can stay
                    facts: {usage: {seats: 3}}
                    at: 2025-06-01
                    advice: [{advice: stay, to: none, figures: {seats: 4, since: 2025-01-01}}, {advice: settle}]
                    rules: ["shop/plans: what free holds"]
                """))
                .containsExactly(
                        "advice: expected 2, found 1: upgrade pro (FULL)",
                        "advice 1: expected advice `stay`, found `upgrade`",
                        "advice 1: expected figures `{seats: 4, since: 2025-01-01T00:00+08:00}`, found `{seats: 3}`",
                        "advice 1: expected to `none`, found `pro`",
                        "expected a part of rule `shop/plans: what free holds`, found"
                                + " `shop/advice: a full free plan should be upgraded` (advises)");
    }

    @Test
    void wrongCatalogueIsToldKeyByKey(@TempDir Path folder) {
        assertThat(Shop.differences(folder, """
                cases:
                  - case: there is one plan and it costs nothing
                    catalogue:
                      complete: true
                      plans: {pro: {monthlyFee: 0}}
                      features: {seats: {unit: ""}, export: {divisible: true}}
                    rules: ["shop/plans: what free holds"]
                """))
                .containsExactly(
                        "plan `free`: not expected",
                        "plan `pro`: expected monthlyFee `0`, found `9.9`",
                        "feature `export`: expected divisible `true`, found `false`",
                        "feature `seats`: expected unit ``, found `people`",
                        "expected a part of rule `shop/plans: what free holds`, found"
                                + " `shop/catalogue: the plans and features` (establishes)");
    }

    @Test
    void onlyChosenCasesAreRunAndOnlyTheyCover() {
        SuiteResult result = Shop.suite().run(Shop.BOOK, one -> one.mentions("fill free"));

        assertThat(result.results())
                .extracting(one -> one.ruleCase().name())
                .containsExactly("three seats fill free", "two seats do not fill free");
        assertThat(result.uncovered())
                .extracting(PolicyRule::name)
                .hasSize(7)
                .doesNotContain("shop/advice: a full free plan should be upgraded");
    }

    @Test
    void caseIsMentionedByFileNameOrRule() {
        RuleCase one = Shop.suite().cases().get(0);

        assertThat(one.place()).isEqualTo("shop/shop.cases.yaml:8");
        assertThat(one.mentions("shop.cases")).isTrue();
        assertThat(one.mentions("ten seats")).isTrue();
        assertThat(one.mentions("what pro holds")).isTrue();
        assertThat(one.mentions("what free holds")).isFalse();
    }

    @Test
    void ruleThatOnlyAFailingCaseNamesIsUncovered(@TempDir Path folder) {
        SuiteResult result = Shop.failing(folder).run(Shop.BOOK, any -> true);

        assertThat(result.passed()).isFalse();
        assertThat(result.uncovered()).hasSize(Shop.BOOK.rules().size());
    }

    @Test
    void ruleThatMustHaveNoPartIsMissedWhereItHadOneAndNeverCovered(@TempDir Path folder) {
        SuiteResult result = Shop.suite(folder, """
                cases:
                  - case: pro decides nothing on free
                    facts: {}
                    at: 2025-06-01
                    show: {export: denied}
                    rules: ["shop/standing: everyone may use free", {not: "shop/plans: what pro holds"}]
                  - case: free is not in force
                    facts: {}
                    at: 2025-06-01
                    show: {export: denied}
                    rules: [{not: "shop/standing: everyone may use free"}]
                """).run(Shop.BOOK, any -> true);

        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.differences())
                        .extracting(Difference::text)
                        .containsExactly("expected no part of rule `shop/standing: everyone may use free`,"
                                + " found `shop/standing: everyone may use free` (establishes)"));
        assertThat(result.uncovered()).extracting(PolicyRule::name).contains("shop/plans: what pro holds");
    }
}

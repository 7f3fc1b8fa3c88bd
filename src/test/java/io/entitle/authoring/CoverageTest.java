package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.Coverage.OfConstraint;
import io.entitle.decision.PolicyRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules fire and which constraints are seen true and false, over the evaluations that cases ask for. */
final class CoverageTest {

    private static final String PLAN_ENDED = "shop/standing: a plan bought is in force until its end";

    @TempDir
    private Path folder;

    @Test
    void aConstraintIsCountedWhereEverythingBeforeItHeld() {
        CoveredResult covered = covered("""
                cases:
                  - {case: none, facts: {}, at: 2025-06-01, check: export, expect: denied, rules: ["shop/standing: everyone may use free"]}
                  - {case: future, facts: {subscriptions: [{plan: pro, from: 2025-07-01}]}, at: 2025-06-01, check: export, expect: denied, rules: ["shop/standing: everyone may use free"]}
                  - {case: now, facts: {subscriptions: [{plan: pro, from: 2025-05-01}]}, at: 2025-06-01, check: export, expect: allowed, rules: ["shop/plans: what pro holds"]}
                """);

        assertThat(covered.result().failures()).isEmpty();
        assertThat(seen(covered, PLAN_ENDED)).containsExactly("started 1/1", "!ended 1/0");
        assertThat(seen(covered, "shop/restrictions: in arrears nothing is exported"))
                .containsExactly("begun 0/0", "amount > 10 0/0");
        assertThat(seen(covered, "shop/plans: what pro holds")).containsExactly("plan == \"pro\" 1/2");
        assertThat(covered.coverage().rules())
                .filteredOn(rule -> rule.rule().name().equals(PLAN_ENDED))
                .extracting(Coverage.OfRule::fired)
                .containsExactly(1);
        assertThat(covered.coverage().unfired())
                .extracting(PolicyRule::name)
                .contains("shop/restrictions: in arrears nothing is exported", "shop/catalogue: the plans and features")
                .doesNotContain("shop/standing: everyone may use free");
    }

    @Test
    void whatComesAfterTheInstantAskedIsNotCounted() {
        CoveredResult covered = covered("""
                cases:
                  - {case: ends, facts: {subscriptions: [{plan: pro, from: 2025-05-01, until: 2025-07-01}]}, at: 2025-06-01, check: export, expect: allowed, rules: ["shop/plans: what pro holds"]}
                """);

        assertThat(seen(covered, PLAN_ENDED)).containsExactly("started 1/0", "!ended 1/0");
    }

    @Test
    void aCaseOnTheCatalogueReachesItsRules() {
        CoveredResult covered = covered("""
                cases:
                  - {case: free is there, catalogue: {plans: {free: {rank: 10}}}, rules: ["shop/catalogue: the plans and features"]}
                """);

        assertThat(covered.coverage().unfired())
                .extracting(PolicyRule::name)
                .doesNotContain("shop/catalogue: the plans and features");
    }

    @Test
    void lcovHasAFunctionForEachRuleAndABranchForEachConstraint() {
        String lcov = LcovReport.of(covered("""
                        cases:
                          - {case: now, facts: {subscriptions: [{plan: pro, from: 2025-05-01}]}, at: 2025-06-01, check: export, expect: allowed, rules: ["shop/plans: what pro holds"]}
                        """).coverage(), "my/rules/");

        assertThat(lcov.lines())
                .startsWith("TN:rules", "SF:my/rules/shop/shop.drl", "FN:5,shop/catalogue: the plans and features")
                .containsSubsequence(
                        "FNDA:0,shop/catalogue: the plans and features",
                        "FNDA:1,shop/standing: everyone may use free",
                        "FNF:8",
                        "FNH:3",
                        "BRDA:26,0,0,1",
                        "BRDA:26,0,1,0",
                        "BRDA:26,1,0,1",
                        "BRDA:26,1,1,0",
                        "BRDA:51,0,0,-",
                        "BRDA:51,0,1,-",
                        "DA:5,0",
                        "DA:24,1",
                        "DA:26,1",
                        "end_of_record");
    }

    private CoveredResult covered(String cases) {
        return Shop.suite(
                        folder,
                        cases.replace("expect: denied", "expect: {outcome: denied}")
                                .replace("expect: allowed", "expect: {outcome: allowed}"))
                .cover(Shop.BOOK, any -> true);
    }

    private static List<String> seen(CoveredResult covered, String rule) {
        Optional<Coverage.OfRule> found = covered.coverage().rules().stream()
                .filter(one -> one.rule().name().equals(rule))
                .findFirst();
        return found.orElseThrow().constraints().stream()
                .map(CoverageTest::seen)
                .toList();
    }

    private static String seen(OfConstraint one) {
        return one.written() + " " + one.held() + "/" + one.failed();
    }
}

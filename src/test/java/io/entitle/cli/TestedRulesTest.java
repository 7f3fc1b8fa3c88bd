package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rules test tells what cases reach, and why those that fail do. */
class TestedRulesTest {

    private static final String CASES = """
            cases:
              - case: a debt to come blocks already
                at: 2025-06-20
                facts: {arrears: {amount: 12.5, since: 2025-07-01}}
                check: cups
                expect:
                  outcome: denied
                  reason: IN_ARREARS
                rules:
                  - "tea/restrictions: in arrears nothing is served"
                  - {not: "tea/plans: what free holds"}
            """;

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory);
    }

    @Test
    void underEachExpectationStandsItsPlaceAndWhyTheRuleDidNotFire() {
        Shell.Result result = house.file("rules/tea/card.cases.yaml", CASES)
                .shell()
                .wide("240")
                .run("rules", "test", "--filter", "debt", "--junit", "report.xml");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("""
                        tea/card.cases.yaml:2: a debt to come blocks already
                                 tea/card.cases.yaml:7: cups: expected outcome `denied`, found `allowed` (GRANTED)
                                 tea/card.cases.yaml:8: cups: expected reason `IN_ARREARS`, found `GRANTED`
                                 tea/card.cases.yaml:10: expected a part of rule `tea/restrictions: in arrears nothing is served`, found `tea/plans: what free holds` (grants), `tea/standing: everyone may use free` (establishes)
                                 - it did not fire, tea/card.drl:56: `begun` was false (amount 12.5, since 2025-07-01T00:00:00+08:00)
                                 tea/card.cases.yaml:11: expected no part of rule `tea/plans: what free holds`, found `tea/plans: what free holds` (grants), `tea/standing: everyone may use free` (establishes)
                                 - it fired, tea/card.drl:34
                        """);
        assertThat(directory.resolve("report.xml"))
                .content()
                .contains("    it did not fire, tea/card.drl:56: `begun` was false");
    }

    @Test
    void coverageNamesRulesAndConstraintsThatCasesDoNotReach() {
        Shell.Result result = house.file("rules/tea/card.cases.yaml", TeaHouse.CASES)
                .shell()
                .run("rules", "test", "--coverage", "--lcov", "rules.info");

        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith("""
                        cases: 1, failed: 0
                        Rules that never fired:
                                 tea/card.drl:5: tea/catalogue: what there is
                                 tea/card.drl:26: tea/standing: a club plan is in force until it ends
                                 tea/card.drl:43: tea/plans: what club holds
                                 tea/card.drl:54: tea/restrictions: in arrears nothing is served
                                 tea/card.drl:63: tea/advice: arrears should be settled
                                 tea/card.drl:72: tea/charges: cups beyond the five of a day cost a yuan each
                        Constraints never looked at, as nothing before them held:
                                 tea/card.drl:28:27: `plan == "club"`
                                 tea/card.drl:28:43: `started`
                                 tea/card.drl:28:52: `!ended`
                                 tea/card.drl:56:22: `begun`
                                 tea/card.drl:56:29: `amount > 0`
                                 tea/card.drl:65:22: `begun`
                                 tea/card.drl:65:29: `amount > 0`
                                 tea/card.drl:74:23: `plan == "club"`
                                 tea/card.drl:74:39: `feature == "cups"`
                        Constraints never seen true:
                                 tea/card.drl:45:21: `plan == "club"`
                        Constraints never seen false:
                                 tea/card.drl:36:21: `plan == "free"`
                        rules fired: 2 of 8; constraints seen true and false: 0 of 11
                        """);
        assertThat(directory.resolve("rules.info"))
                .content()
                .startsWith("TN:rules\nSF:rules/tea/card.drl\n")
                .contains("DA:36,1\n", "BRDA:36,0,0,1\nBRDA:36,0,1,0\n");
    }

    @Test
    void aReportThatCannotBeWrittenIsToldByItsOption() {
        assertThat(house.file("rules/tea/card.cases.yaml", TeaHouse.CASES)
                        .shell()
                        .run("rules", "test", "--lcov", "nowhere/rules.info")
                        .err())
                .isEqualTo("--lcov: `nowhere/rules.info` cannot be written\n");
    }
}

package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory)
                .file("debtor.yaml", "{account: an, product: tea, arrears: {amount: 12.5, since: 2025-06-01}}")
                .file("guest.yaml", "{account: bo, product: tea, usage: {leaf: 2.5}}");
    }

    @Test
    void showListsEveryFeatureWithItsUse() {
        assertThat(house.shell().run("show", "guest.yaml").out()).isEqualTo("""
                        bo (tea), plan Free, at 2025-06-20T10:00:00+08:00

                        FEATURE  OUTCOME  USED / LIMIT      WHY
                        cups     allowed  0 / 3 cups a day
                        leaf     allowed  2.5 / 10 grams
                        pot      denied                     A pot: not included in Free.
                        """);
        assertThat(house.shell().run("show", "guest.yaml", "--lang", "zh").out())
                .isEqualTo("""
                        bo（tea），套餐 免费版，2025-06-20T10:00:00+08:00

                        功能     结论     已用 / 上限  说明
                        cups     允许     0 / 3 杯/日
                        leaf     允许     2.5 / 10 克
                        pot      拒绝                  免费版不包含茶壶。
                        """);
    }

    @Test
    void showInJsonIsOneObjectForOneDocument() {
        assertThat(house.shell().run("show", "guest.yaml", "--json").out()).startsWith("{");
        assertThat(house.shell()
                        .run("show", "guest.yaml", "debtor.yaml", "--json")
                        .out())
                .startsWith("[");
    }

    @Test
    void explainNamesEachRuleWithItsPlaceItsSourceAndItsReason() {
        assertThat(house.shell()
                        .run("explain", "debtor.yaml", "--feature", "cups")
                        .out())
                .contains("denied   cups  IN_ARREARS\n")
                .contains("""
                        restricts    tea/restrictions: in arrears nothing is served
                                     tea/card.drl:54
                                     card: page 4
                                     Whoever owes pays first.
                        """)
                .contains("overruled    tea/plans: what free holds\n");
    }

    @Test
    void adviceIsToldOrThatThereIsNone() {
        assertThat(house.shell().run("advise", "debtor.yaml", "guest.yaml").out())
                .isEqualTo("""
                        an (tea) at 2025-06-20T10:00:00+08:00
                        settle   IN_ARREARS
                                 Pay 12.5 yuan.

                        bo (tea) at 2025-06-20T10:00:00+08:00
                        Nothing is advised.
                        """);
    }

    @Test
    void rulesAreListedByFileAndOfAKnownProductOnly() {
        assertThat(house.shell().run("rules", "list").out()).startsWith("""
                        tea/card.drl
                            5    tea/catalogue: what there is
                                 card: page 1
                        """);
        assertThat(house.shell().run("rules", "list", "--product", "tee").err())
                .isEqualTo("unknown product `tee`; did you mean `tea`?\n");
        assertThat(house.shell()
                        .run("rules", "list", "--product", "tea", "--json")
                        .out())
                .startsWith("[");
    }

    @Test
    void casesThatPassAreCountedAndRulesWithoutACaseAreNamed() {
        Shell.Result result = house.file("rules/tea/card.cases.yaml", TeaHouse.CASES)
                .shell()
                .run("rules", "test", "--junit", "report.xml");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("tea/plans: what club holds")
                .doesNotContain("tea/plans: what free holds")
                .endsWith("cases: 1, failed: 0\n");
        assertThat(directory.resolve("report.xml")).content().contains("a third cup is allowed on free");
    }

    @Test
    void aCaseThatFailsIsToldWithItsPlaceAndTheDifference() {
        Shell.Result result = house.file(
                        "rules/tea/card.cases.yaml", TeaHouse.CASES.replace("outcome: allowed", "outcome: denied"))
                .shell()
                .run("rules", "test", "--filter", "third cup");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("tea/card.cases.yaml:")
                .contains("allowed")
                .endsWith("cases: 1, failed: 1\n");
    }

    @Test
    void aTestOfNothingDoesNotPass() {
        assertThat(house.shell().run("rules", "test").code()).isEqualTo(2);
        assertThat(house.file("rules/tea/card.cases.yaml", TeaHouse.CASES)
                        .shell()
                        .run("rules", "test", "--filter", "coffee")
                        .err())
                .isEqualTo("no case holds `coffee`\n");
    }

    @Test
    void withoutARulesFolderTheBundledRulesAnswer() throws Exception {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));

        assertThat(Shell.in(elsewhere)
                        .reading("account: an\nproduct: coze\n")
                        .run("check", "-", "--feature", "points")
                        .out())
                .contains("allowed  points  GRANTED");
    }
}

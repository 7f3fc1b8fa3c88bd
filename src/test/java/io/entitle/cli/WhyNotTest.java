package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** explain tells why other rules did not fire, unless it is asked not to. */
class WhyNotTest {

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory)
                .file("paid.yaml", "{account: an, product: tea, arrears: {amount: 0, since: 2025-06-01}}");
    }

    @Test
    void eachRuleIsToldWithTheConditionThatFailedAndItsPlace() {
        assertThat(explain("--feature", "pot")).endsWith("""

                        Did not fire, and could have changed the answer:
                        establishes  tea/standing: a club plan is in force until it ends
                                     tea/card.drl:28: no `Subscription` fact
                        grants       tea/plans: what club holds
                                     tea/card.drl:45: `plan == "club"`: plan was "free"
                        restricts    tea/restrictions: in arrears nothing is served
                                     tea/card.drl:56: `amount > 0`: amount was 0
                        """);
        assertThat(explain("--feature", "pot", "--lang", "zh"))
                .contains("未触发、但可能改变结论的规则：\n", "tea/card.drl:56: `amount > 0`：amount 为 0\n");
    }

    @Test
    void onlyWhatIsAskedIsEvaluated() {
        assertThat(explain("--feature", "pot", "--no-why-not"))
                .contains("denied   pot  NOT_IN_PLAN", "tea/standing: everyone may use free")
                .doesNotContain("Did not fire", "club");
        assertThat(explain("--feature", "pot", "--no-why-not", "--json")).doesNotContain("whyNot");
        assertThat(house.shell()
                        .run("check", "paid.yaml", "--feature", "pot", "--json")
                        .out())
                .doesNotContain("whyNot");
    }

    @Test
    void programsAreToldTheSame() {
        assertThat(explain("--feature", "pot", "--json")).contains("""
                            {
                              "name": "tea/restrictions: in arrears nothing is served",
                              "file": "tea/card.drl",
                              "line": 54,
                              "effect": "restricts",
                              "unmet": {
                                "condition": "amount > 0",
                                "fact": "Arrears",
                                "line": 56,
                                "column": 29,
                                "found": [
                                  {
                                    "word": "amount",
                                    "value": "0"
                                  }
                                ],
                                "message": {
                                  "en": "`amount > 0`: amount was 0",
                                  "zh": "`amount > 0`：amount 为 0"
                                }
                              }
                            }
                        """.stripTrailing());
    }

    @Test
    void whatCannotBeDecidedIsNotExplained() {
        Shell.Result result = house.shell().run("explain", "paid.yaml", "--feature", "saucer");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).doesNotContain("Did not fire");
    }

    private String explain(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "explain";
        args[1] = "paid.yaml";
        System.arraycopy(options, 0, args, 2, options.length);
        return house.shell().run(args).out();
    }
}

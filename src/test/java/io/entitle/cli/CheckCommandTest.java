package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String TWO = """
            {"account": "an", "product": "tea", "usage": {"cups": 1}}
            {"account": "bo", "product": "tea", "usage": {"cups": 3}}
            """;

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory).file("two.jsonl", TWO);
    }

    @Test
    void aDecisionIsToldInThreeLines() {
        Shell.Result result = house.shell()
                .reading("account: an\nproduct: tea\nusage: {cups: 1}\n")
                .run("check", "-", "--feature", "cups");

        assertThat(result.out()).isEqualTo("""
                        an (tea) at 2025-06-20T10:00:00+08:00
                        allowed  cups  GRANTED
                                 Cups of tea on Free: 1 of 3 cups today, 2 left.
                                 plan Free; used 1 / 3 cups a day; starts anew 2025-06-21T00:00:00+08:00
                        """);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void aChineseLocaleIsAnsweredInChineseAndAnOptionOverridesIt() {
        Shell chinese = house.shell().speaking(Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.run("check", "two.jsonl", "--feature", "cups").out())
                .startsWith("an（tea），2025-06-20T10:00:00+08:00\n允许     cups  GRANTED\n")
                .contains("套餐 免费版；已用 1 / 3 杯/日；2025-06-21T00:00:00+08:00 重置");
        assertThat(chinese.run("--lang", "en", "check", "two.jsonl", "--feature", "cups")
                        .out())
                .startsWith("an (tea) at");
    }

    @Test
    void oneDocumentAndOneFeatureAreOneObjectAndAnythingElseIsAnArray() {
        Shell one = house.shell().reading("{\"account\": \"an\", \"product\": \"tea\"}");

        assertThat(one.run("check", "-", "--feature", "cups", "--json").out()).startsWith("{");
        assertThat(one.run("check", "-", "--feature", "cups,pot", "--json").out())
                .startsWith("[");
        assertThat(house.shell()
                        .run("check", "two.jsonl", "--feature", "cups", "--json")
                        .out())
                .startsWith("[");
    }

    @Test
    void answersStandInTheOrderOfDocumentsAndThenOfFeatures() {
        String json = house.shell()
                .run("check", "two.jsonl", "--feature", "pot,cups", "--json")
                .out();

        // What an answer says of later stands further in.
        assertThat(json.lines().filter(line -> line.matches(" {4}\"(account|feature)\" ?:.*")))
                .extracting(String::strip)
                .extracting(line -> line.replaceAll("[\" ,]", ""))
                .containsExactly(
                        "account:an",
                        "feature:pot",
                        "account:an",
                        "feature:cups",
                        "account:bo",
                        "feature:pot",
                        "account:bo",
                        "feature:cups");
    }

    @Test
    void aDenialIsAnAnswerUnlessTheExitCodeIsAskedFor() {
        Shell shell = house.shell();

        assertThat(shell.run("check", "two.jsonl", "--feature", "cups").code()).isZero();
        assertThat(shell.run("check", "two.jsonl", "--feature", "cups", "--exit-code")
                        .code())
                .isEqualTo(10);
        assertThat(shell.run("check", "two.jsonl", "--feature", "leaf", "--exit-code")
                        .code())
                .isZero();
        assertThat(shell.run("check", "two.jsonl", "--feature", "cups,cup", "--exit-code")
                        .code())
                .isEqualTo(11);
    }

    @Test
    void anUnknownFeatureIsAnErrorThatNamesTheNearest() {
        Shell.Result result = house.shell().run("check", "two.jsonl", "--feature", "cupz", "--json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.complaints()).containsExactly("unknown feature `cupz` of tea; did you mean `cups`?");
        assertThat(result.out()).contains("UNKNOWN_FEATURE").contains("\"error\"");
    }

    @Test
    void theInstantIsThatOfTheOptionElseOfTheDocumentElseOfTheClock() {
        Shell shell = house.shell().reading("account: an\nproduct: tea\nzone: Europe/Paris\nat: 2025-01-02\n");

        assertThat(shell.run("check", "-", "--feature", "pot", "--at", "2025-07-01")
                        .out())
                .startsWith("an (tea) at 2025-07-01T00:00:00+02:00\n");
        assertThat(shell.run("check", "-", "--feature", "pot").out())
                .startsWith("an (tea) at 2025-01-02T00:00:00+01:00\n");
        assertThat(shell.reading("account: an\nproduct: tea\n")
                        .run("check", "-", "--feature", "pot")
                        .out())
                .startsWith("an (tea) at 2025-06-20T10:00:00+08:00\n");
    }

    @Test
    void anAmountMayHaveAFractionOnlyWhereTheFeatureHas() {
        Shell shell = house.shell();

        assertThat(shell.run("check", "two.jsonl", "--feature", "leaf", "--amount", "2.5")
                        .out())
                .contains("asked for 2.5");
        Shell.Result refused = shell.run("check", "two.jsonl", "--feature", "leaf,cups,pot", "--amount", "2.5");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.complaints())
                .containsExactly(
                        "--amount: expected a whole number, as `cups` has no fractions",
                        "--amount: expected a whole number, as `pot` has no fractions");
    }

    @Test
    void onATerminalWithColoursADenialIsRed() {
        assertThat(house.shell()
                        .coloured()
                        .run("check", "two.jsonl", "--feature", "cups")
                        .out())
                .contains("\nallowed  cups")
                .contains("\u001b[31mdenied\u001b[39m   cups");
    }
}

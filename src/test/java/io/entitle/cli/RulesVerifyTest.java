package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesVerifyTest {

    private static final String POORER = TeaHouse.RULES.replace("$sheet.grant( \"leaf\" ).unlimited();\n", "\n");

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory);
    }

    @Test
    void soundRulesAreToldAndTheExitCodeIsZero() {
        Shell.Result result = house.shell().run("rules", "verify");

        assertThat(result.code()).isZero();
        assertThat(result.lines())
                .anyMatch(line -> line.matches("  in full: the plan held, [0-9,]+ \\(plan, instant, .*"))
                .anyMatch(line -> line.matches("tea: nothing wrong with [0-9,]+ derived accounts, .*"));
    }

    @Test
    void aFlawIsToldWithItsRulesAndWrittenAsFactsThatShowIt() {
        Shell shell = house.file("poorer/tea/card.drl", POORER).shell();

        Shell.Result result = shell.run("rules", "verify", "poorer", "--states", "500", "--out", "shown/here");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines())
                .contains("higher-plan-gives-less: a higher plan gives less than the one below it")
                .contains("    `leaf` is allowed, limit 10 on `free`, and denied (NOT_IN_PLAN) on `club`")
                .contains("    tea/card.drl:34 tea/plans: what free holds (grants)")
                .anyMatch(line -> line.endsWith("the smallest: tea-higher-plan-gives-less.json"));
        Path file = directory.resolve("shown/here/tea-higher-plan-gives-less.json");
        assertThat(file).exists();
        assertThat(shell.run("check", file.toString(), "--feature", "leaf", "--rules", "poorer")
                        .out())
                .contains("allowed  leaf", "denied   leaf");
        assertThat(shell.run("check", file.toString(), "--feature", "leaf").out())
                .doesNotContain("denied");
    }

    @Test
    void programsReadTheAccountsInTheAnswerItself() {
        Shell.Result result = house.file("poorer/tea/card.drl", POORER)
                .shell()
                .run("rules", "verify", "poorer", "--states", "500", "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("[")
                .contains("\"kind\": \"higher-plan-gives-less\"", "\"line\": 34", "\"account\":", "\"how\": ");
    }

    @Test
    void whatAnotherBookAnswersOtherwiseIsTold() throws Exception {
        Shell shell = house.file("poorer/tea/card.drl", POORER).shell();

        Shell.Result result = shell.run("rules", "diff", "rules", "poorer", "--states", "500", "--out", "changed");

        assertThat(result.code()).isZero();
        assertThat(result.lines())
                .contains("loses: allowed, limit none on `club` -> denied (NOT_IN_PLAN) on `club`")
                .contains("    features: leaf")
                .contains("    tea/card.drl:43 tea/plans: what club holds (changed)")
                .anyMatch(line -> line.endsWith("the smallest: tea-change-1.json"));
        assertThat(Files.readString(directory.resolve("changed/tea-change-1.json")))
                .contains("\"plan\": \"club\"");
        assertThat(shell.run("rules", "diff", "rules", "rules", "--json", "--states", "200")
                        .out())
                .contains("\"changes\": []");
    }

    @Test
    void aNumberOfStatesBelowOneIsABadArgument() {
        Shell.Result result = house.shell().run("rules", "verify", "--states", "0");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--states: expected a number of at least 1, found `0`");
    }
}

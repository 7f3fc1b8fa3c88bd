package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told, and with which exit code, when something is wrong. */
class ProblemsTest {

    private static final String GOOD = "{\"account\": \"an\", \"product\": \"tea\"}\n";
    private static final String BAD =
            "{\"account\": \"secret-id\", \"product\": \"tea\", \"usage\": {\"cups\": -1}, \"a\": 1}\n";

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory);
    }

    @Test
    void aDocumentWithProblemsKeepsItsPlaceAndTheOthersAreAnswered() {
        Shell.Result result = house.file("three.jsonl", GOOD + BAD + GOOD.replace("an", "bo"))
                .shell()
                .run("check", "three.jsonl", "--feature", "cups", "--json", "--exit-code");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.complaints())
                .allMatch(line -> line.startsWith("three.jsonl: document 2: $."))
                .hasSize(2);
        assertThat(result.err()).doesNotContain("secret-id");
        assertThat(result.lines().stream().filter(line -> line.contains("\"account\"")))
                .hasSize(3)
                .element(1)
                .asString()
                .contains("secret-id");
    }

    @Test
    void everyCommandAnswersTheDocumentsThatCanBeAnswered() {
        house.file("two.jsonl", BAD + GOOD);

        for (String command : new String[] {"show", "advise"}) {
            Shell.Result result = house.shell().run(command, "two.jsonl");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).startsWith("an (tea)");
            assertThat(result.complaints()).hasSize(2);
        }
    }

    @Test
    void aFileThatCannotBeReadYieldsNoAnswerAtAllAndAllAreTold() {
        Shell.Result result = house.file("good.json", GOOD)
                .file("broken.json", "{\"account\": ")
                .shell()
                .run("check", "good.json", "broken.json", "missing.json", "rules", "--feature", "cups", "--json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.complaints())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("broken.json:1:"),
                        line -> assertThat(line).isEqualTo("missing.json: no such file"),
                        line -> assertThat(line).isEqualTo("rules: is a folder, not a file"));
    }

    @Test
    void wrongArgumentsAreToldTogether() {
        Shell.Result result = house.shell().run("check", "--amount", "-5", "--at", "tomorrow", "--lang", "fr", "--jsn");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("--amount", "expected a number above 0", "found `-5`")
                .contains("--at", "found `tomorrow`")
                .contains("--lang", "found `fr`")
                .contains("'--jsn'; did you mean `--json`")
                .endsWith("try `entitle check --help`\n");
    }

    @Test
    void anAmountThatIsNoNumberAboveZeroIsRefused() {
        for (String amount : new String[] {"0", "0.0", "-1", "x", "1e9", "", "1234567890123456", "1.1234567891"}) {
            Shell.Result result = house.shell().run("check", "-", "--feature", "cups", "--amount", amount);
            assertThat(result.code()).as(amount).isEqualTo(2);
            assertThat(result.err()).as(amount).contains("expected a number above 0");
        }
    }

    @Test
    void aMissingOrUnknownCommandIsABadArgument() {
        assertThat(house.shell().run().code()).isEqualTo(2);
        assertThat(house.shell().run("chek").err()).contains("did you mean `check`");
        assertThat(house.shell().run("rules").err()).endsWith("try `entitle rules --help`\n");
    }

    @Test
    void rulesThatDoNotCompileAreToldWithTheirPlacesAndCounted() {
        Shell.Result result = house.file("rules/tea/bad.drl", "package tea\nrule \"x\" wen\n")
                .file("rules/tea/worse.drl", "package tea\nrule \"y\" wen\n")
                .shell()
                .run("rules", "list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.complaints())
                .anyMatch(line -> line.matches("tea/bad\\.drl:\\d+:\\d+: error\\[SYNTAX]: .+"))
                .anyMatch(line -> line.matches("tea/worse\\.drl:\\d+:\\d+: error\\[SYNTAX]: .+"))
                .last()
                .asString()
                .isEqualTo((result.complaints().size() - 1) + " problems");
    }

    @Test
    void aMissingRulesFolderIsABadArgument() {
        Shell.Result result = house.shell().run("rules", "list", "--rules", "nowhere");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.complaints()).singleElement().asString().startsWith("no rules folder at `");
    }

    @Test
    void aRuleThatThrowsFailsItsDocumentOnly() {
        house.file("rules/tea/trap.drl", """
                package tea

                // card: page 6
                rule "tea/trap: a rule that throws"
                when
                    Account( used( "cups" ) > 100 )
                then
                    standing.inForce( "nosuch" );
                end
                """);
        Shell shell = house.file(
                        "two.jsonl", "{\"account\": \"bo\", \"product\": \"tea\", \"usage\": {\"cups\": 200}}\n" + GOOD)
                .shell();

        Shell.Result checked = shell.run("check", "two.jsonl", "--feature", "leaf,cups");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.complaints()).singleElement().asString().startsWith("two.jsonl: document 1: ");
        assertThat(checked.out()).contains("an (tea)").contains("EVALUATION_FAILED");
        assertThat(shell.run("check", "two.jsonl", "--feature", "cups", "--exit-code")
                        .code())
                .isEqualTo(11);

        Shell.Result advised = shell.run("advise", "two.jsonl", "--json");
        assertThat(advised.code()).isEqualTo(1);
        assertThat(advised.complaints()).singleElement().asString().startsWith("two.jsonl: document 1: ");
        assertThat(advised.out()).contains("\"problems\"").contains("\"advice\"");
    }

    @Test
    void aStackTraceIsPrintedOnlyWhenAskedFor() {
        assertThat(house.shell().run("show", "-", "--rules", "nowhere").err()).doesNotContain("\tat ");
        assertThat(house.shell()
                        .run("show", "-", "--rules", "nowhere", "--debug")
                        .err())
                .contains("\tat ");
    }
}

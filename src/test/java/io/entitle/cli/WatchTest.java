package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.reload.Changes;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The cases run again after every edit; nobody waits here, as each edit is made when the program asks for one. */
class WatchTest {

    private static final String TWO = TeaHouse.CASES + """
              - case: a fourth cup is not
                at: 2025-06-20T10:00:00+08:00
                facts: {usage: {cups: 3}}
                check: cups
                expect: {outcome: denied}
                rules: ["tea/plans: what free holds"]
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory).file("rules/tea/card.cases.yaml", TWO);
    }

    /** Makes one edit a wait, and notes in the output where; after the last one it is interrupted. */
    private final class Typist implements Changes {

        private final Deque<Runnable> edits;

        Typist(Runnable... edits) {
            this.edits = new ArrayDeque<>(List.of(edits));
        }

        @Override
        public void await() throws InterruptedException {
            if (edits.isEmpty()) {
                throw new InterruptedException("enough");
            }
            out.append("--\n");
            edits.removeFirst().run();
        }

        @Override
        public void settle() {}

        @Override
        public void close() {
            out.append("closed\n");
        }
    }

    private int watch(Changes changes, String... more) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of("COLUMNS", "100"),
                Locale.ENGLISH,
                directory,
                InstantSource.fixed(Shell.NOW),
                Ansi.OFF,
                folder -> changes);
        List<String> args = new java.util.ArrayList<>(List.of("rules", "test", "--watch"));
        args.addAll(List.of(more));
        return Main.run(terminal, args.toArray(String[]::new));
    }

    private Runnable rules(String from, String to) {
        return () -> house.file("rules/tea/card.drl", TeaHouse.RULES.replace(from, to));
    }

    @Test
    void onlyWhatChangesItsStateIsTold() {
        int code = watch(new Typist(
                rules("upTo( 3 )", "upTo( 4 )"),
                rules("upTo( 3 )", "upTo( 4 ).eachDay()"),
                rules("// card: page 5", "// card: page 6"),
                rules("upTo( 3 )", "upto( 3 )"),
                rules("upTo( 3 )", "upto( 3 )"),
                rules("", "")));

        assertThat(out).hasToString("""
                cases: 2, failed: 0
                --
                tea/card.cases.yaml:8: a fourth cup is not
                         tea/card.cases.yaml:12: cups: expected outcome `denied`, found `allowed` (GRANTED)
                cases: 2, failed: 1
                --
                --
                passes again: tea/card.cases.yaml:8: a fourth cup is not
                cases: 2, failed: 0
                --
                tea/card.drl:38:28: error[UNKNOWN_CALL]: `Grant` has no `upto` in rule "tea/plans: what free holds"; hint: did you mean `upTo`?
                --
                --
                cases: 2, failed: 0
                closed
                """);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void aCaseThatFailsAtTheEndFailsTheCommand() {
        assertThat(watch(new Typist(rules("upTo( 3 )", "upTo( 4 )")), "--filter", "fourth"))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("cases: 1, failed: 0\n").endsWith("cases: 1, failed: 1\nclosed\n");
    }

    @Test
    void aCaseThatIsAddedAndPassesIsCounted() {
        watch(new Typist(() -> house.file("rules/tea/card.cases.yaml", TWO.replace("a fourth", "the fourth"))));

        assertThat(out).hasToString("cases: 2, failed: 0\n--\ncases: 2, failed: 0\nclosed\n");
    }

    @Test
    void whatCannotBeWatchedIsABadArgument() {
        assertThat(watch(new Typist(), "--mutate")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("--watch goes with --filter, and with no other option of this command\n");
    }

    @Test
    void theResultForProgramsHasEveryCaseAndEveryMutantThatSurvived() {
        Shell.Result result = house.shell().run("rules", "test", "--json", "--filter", "fourth", "--mutate");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("\"case\" : \"a fourth cup is not\"", "\"line\" : 8", "\"passed\" : true", "\"failed\" : 0")
                .contains("\"score\" : ", "\"rule\" : \"tea/plans: what free holds\"")
                .doesNotContain("a third cup")
                .doesNotContain("\"rule\" : \"tea/plans: what club holds\",\n      \"change\"");
    }

    @Test
    void mutantsAreToldAtTheirPlaceWithTheScoreAndOnlyOfTheRulesThatTheChosenCasesName() {
        Shell.Result result = house.shell().run("rules", "test", "--filter", "fourth", "--mutate");

        assertThat(result.lines())
                .filteredOn(line -> line.startsWith("tea/card.drl:"))
                .isNotEmpty()
                .allMatch(line -> line.matches("tea/card\\.drl:\\d+:\\d+: tea/plans: what free holds"));
        assertThat(result.lines())
                .last()
                .asString()
                .matches("mutants: \\d+, noticed by no case: \\d+, score: \\d+\\.\\d %");
    }
}

package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "show",
                "explain",
                "timeline",
                "remedies",
                "advise",
                "change",
                "bill",
                "demo",
                "facts",
                "facts load",
                "facts export",
                "rules",
                "rules list",
                "rules check",
                "rules explain-code",
                "rules test",
                "rules verify",
                "rules diff",
                "rules review",
                "sweep",
                "sweep report",
                "sweep events",
                "sweep export",
                "sweep undo",
                "sweep status"
            })
    void everyCommandTellsHowItIsUsedWithExamples(String command) {
        List<String> args = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ")));
        args.add("--help");

        Shell.Result result = Shell.in(Path.of("")).run(args.toArray(String[]::new));

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith(("Usage: entitle " + command).strip())
                .contains("--json", "--at=T", "--rules=DIR", "--lang=en|zh", "--debug")
                .contains("\nExamples:\n  ");
        assertThat(result.lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void helpAndVersionStartWithoutTheRuleEngine(String option) throws Exception {
        Outside outside = Outside.run(List.of("-verbose:class"), option);

        assertThat(outside.code()).isZero();
        assertThat(outside.out())
                .contains("io.entitle.cli.CheckCommand")
                .doesNotContain("org.drools", "org.kie", "io.entitle.engine.RuleBook ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"free-near-100"})
    void theProgramAnswersInAProcessOfItsOwnInUtf8(String account) throws Exception {
        Outside outside = Outside.run(
                List.of("-Dfile.encoding=ISO-8859-1"),
                "check",
                "src/main/examples/agora-im.yaml",
                "--feature",
                "login",
                "--lang",
                "zh");

        assertThat(outside.out()).startsWith(account + "（agora-im），").contains("日活跃用户");
        assertThat(outside.code()).isZero();
    }
}

package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckTest {

    private static final String WRONG = """
            package tea

            // card: page 9
            rule "tea/plans: ten pots"
            when
                $sheet : Sheet( plan == "clubb" )
            then
                $sheet.grant( "pot" ).upto( 10 );
            end
            """;

    private static final String UNTESTED = "no case names it";

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory);
    }

    @Test
    void everythingFoundIsToldOnStandardOutputAndTheExitCodeIsOne() {
        Shell.Result result = house.file("rules/tea/wrong.drl", WRONG).shell().run("rules", "check");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.lines())
                .containsExactly(
                        "tea/wrong.drl:6:29: error[UNKNOWN_PLAN]: unknown plan `clubb` in rule \"tea/plans: ten pots\"; hint: did you mean `club`?",
                        "tea/wrong.drl:8:27: error[UNKNOWN_CALL]: `Grant` has no `upto` in rule \"tea/plans: ten pots\"; hint: did you mean `upTo`?",
                        "2 errors, 0 warnings in 9 rules of 2 files");
    }

    @Test
    void aRuleWithoutACaseIsToldWhereTheRestIsRight() {
        Shell.Result result =
                house.file("rules/tea/card.cases.yaml", TeaHouse.CASES).shell().run("rules", "check");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines())
                .hasSize(8)
                .filteredOn(line -> line.contains(UNTESTED))
                .hasSize(7);
    }

    @Test
    void aCaseThatCannotBeReadIsToldAtItsLine() {
        Shell.Result result = house.file(
                        "rules/tea/card.cases.yaml",
                        TeaHouse.CASES.replace("check: cups", "check: cupps").replace("what free", "what fre"))
                .shell()
                .run("rules", "check");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines())
                .containsExactly(
                        "tea/card.cases.yaml:5:1: error[WRONG_CASE]: unknown feature `cupps`; did you mean `cups`?",
                        "tea/card.cases.yaml:7:1: error[WRONG_CASE]: unknown rule `tea/plans: what fre holds`; did you mean `tea/plans: what free holds`?",
                        "2 errors, 0 warnings in 8 rules of 1 file");
    }

    @Test
    void aCaseFileThatIsNoYamlIsToldAtItsColumn() {
        Shell.Result result = house.file("rules/tea/card.cases.yaml", "cases: [\n")
                .shell()
                .run("rules", "check", "--format", "github");

        assertThat(result.lines())
                .containsExactly("::error file=rules/tea/card.cases.yaml,line=2,col=1,title=WRONG_CASE::"
                        + "the text ends in the middle of a document");
    }

    @Test
    void whatIsToldWhenRulesAreLoadedIsWhatTheCheckTells() {
        Shell shell = house.file("rules/tea/wrong.drl", WRONG).shell();

        Shell.Result refused = shell.run("rules", "list");

        assertThat(refused.complaints()).hasSize(2).endsWith("1 problem");
        assertThat(shell.run("rules", "check").lines())
                .contains(refused.complaints().get(0));
    }

    @Test
    void warningsAloneDoNotFailTheCheck() {
        Shell.Result result = house.file("rules/tea/card.drl", """
                        package tea

                        // card: page 1
                        rule "tea/catalogue: what there is"
                        when
                            $tea : Catalogue()
                        then
                            $tea.plan( "free", "Free",  "免费版" ).rank( 10 );
                        end
                        """)
                .file("rules/tea/card.cases.yaml", """
                        cases:
                          - case: there is a free plan
                            catalogue: {plans: {free: {rank: 10}}}
                            rules: ["tea/catalogue: what there is"]
                        """)
                .shell()
                .run("rules", "check");

        assertThat(result.out()).contains("warning[PLAN_WITHOUT_SHEET]");
        assertThat(result.code()).isZero();
    }

    @Test
    void aFolderCanBeNamedAndOtherProgramsGetItBeforeEachFile() {
        Shell.Result result =
                house.file("other/tea/wrong.drl", WRONG).shell().run("rules", "check", "other", "--format", "github");

        assertThat(result.lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("::error file=other/tea/wrong.drl,line="));
    }

    @Test
    void anEscapeIsToldAndNeverRun() {
        Shell.Result result = house.file(
                        "rules/tea/evil.drl",
                        "package tea\nrule \"tea/evil\" when Account() then System.exit( 1 ); end\n")
                .shell()
                .run("rules", "check");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("tea/evil.drl:2:37: error[UNKNOWN_WORD]: unknown word `System`");
        assertThat(house.shell().run("rules", "list").code()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNotTextIsAFinding() {
        Shell.Result result =
                house.file("rules/stray.drl", "package stray").shell().run("rules", "check", "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("\"stray.drl\"", "\"errors\" : 1");
    }

    @Test
    void aCodeIsExplained() {
        Shell.Result result = house.shell().run("rules", "explain-code", "contradiction");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("CONTRADICTION (error)\n").contains("\nAvoid\n", "\nPrefer\n", "\nWhy\n");
    }

    @Test
    void allCodesAreListedWhereNoneIsNamed() {
        assertThat(house.shell().run("rules", "explain-code").out())
                .contains("SYNTAX ", "FORBIDDEN ", "HIGHER_PLAN_GETS_LESS ");
    }

    @Test
    void aFolderWithoutRulesIsABadArgument() {
        Shell.Result result = house.file("empty/readme.txt", "nothing").shell().run("rules", "check", "empty");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("no rule files to check\n");
    }

    @Test
    void datedRulesThatDoNotApplyAreToldOnlyWhereAnInstantIsNamed() {
        Shell shell = house.file("rules/tea/dated.drl", """
                        package tea

                        // card: page 9
                        rule "tea/standing: until 2025 everyone may use club"
                        when
                            Clock( !reached( "2025-01-01" ) )
                        then
                            standing.inForce( "club" );
                        end

                        // card: page 9
                        rule "tea/standing: from 2030 everyone may use club"
                        when
                            Clock( reached( "2030-01-01T00:00:00+08:00" ) )
                        then
                            standing.inForce( "club" );
                        end
                        """).shell();

        assertThat(shell.run("rules", "check").out()).doesNotContain("DATED_RULE");
        assertThat(shell.run("rules", "check", "--at", "2026-06-01").lines())
                .anyMatch(line ->
                        line.startsWith("tea/dated.drl:6:12: warning[DATED_RULE]: the rule never applies again"))
                .anyMatch(line ->
                        line.startsWith("tea/dated.drl:14:12: warning[DATED_RULE]: the rule does not apply yet"));
    }

    @Test
    void anUnknownCodeIsABadArgumentWithTheNearestOne() {
        Shell.Result result = house.shell().run("rules", "explain-code", "CONTRADICTON");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("unknown code `CONTRADICTON`; did you mean `CONTRADICTION`?\n");
    }
}

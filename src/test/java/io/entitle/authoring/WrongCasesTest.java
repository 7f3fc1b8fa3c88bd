package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entitle.problem.EntitleException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told of a case file that is wrong: the file, the line, and the nearest name. */
final class WrongCasesTest {

    private static final String RULE = "rules: [\"shop/plans: what free holds\"]";

    private static List<String> problems(Path folder, String file, String text) {
        CasesAreWrongException refused =
                catchThrowableOfType(CasesAreWrongException.class, () -> Shop.suite(folder, file, text));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Object::toString).toList();
    }

    private static List<String> problems(Path folder, String text) {
        return problems(folder, "shop/odd.cases.yaml", text);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        chek: seats                                      | unknown member `chek`; did you mean `check`?
        check: sets, expect: denied                      | unknown feature `sets`; did you mean `seats`?
        check: seats                                     | missing required member `expect`
        check: seats, expect: denid                      | unknown outcome `denid`; did you mean `denied`?
        check: seats, expect: {}                         | missing required member `outcome`
        check: seats, expect: {outcome: denied, plan: prp} | unknown plan `prp`; did you mean `pro`?
        check: seats, expect: {outcome: denied, reson: X}  | unknown member `reson`; did you mean `reason`?
        check: seats, expect: {outcome: denied, reason: X} | unknown reason `X`
        check: seats, expect: {outcome: denied, limit: many} | expected a number of at most 15 digits before and 9 after the point, found `many`
        check: seats, expect: denied, amount: 0          | expected a number above 0 of at most 15 digits before and 9 after the point, found `0`
        show: {sets: denied}                             | unknown feature `sets`; did you mean `seats`?
        show: {seats: denied}, check: seats              | expected one of check, show, advice, change, bill, remedies, timeline, catalogue, found check and show
        show: {seats: denied}, expect: denied            | unknown member `expect`
        advice: [{advice: upgrad}]                       | unknown advice `upgrad`; did you mean `upgrade`?
        advice: [{advice: stay, figures: {n: 2 days}}]   | expected a date or an instant with offset such as `2025-04-08T00:00:00+08:00`, found `2 days`
        advice: [{advice: stay, figures: {n: 2025-02-30}}] | expected a day that there is, found `2025-02-30`
        show: {seats: denied}, account: nobody           | expected either account or facts
        """)
    void slipIsToldWithItsLine(String asked, String message, @TempDir Path folder) {
        String text = "cases:\n  - {case: slip, facts: {}, at: 2025-06-01, " + asked + ", " + RULE + "}\n";

        assertThat(problems(folder, text)).contains("shop/odd.cases.yaml:2: " + message);
    }

    @Test
    void aTabAndAColonOfAChineseKeyboardAreToldWhereTheyStand(@TempDir Path folder) {
        assertThat(problems(folder, "cases:\n\t- case: slip\n"))
                .containsExactly("shop/odd.cases.yaml:2:1: a tab indents the line; write blanks");
        assertThat(problems(folder, "cases:\n  - case: slip\n    check：seats\n    at: 2025-06-01\n"))
                .containsExactly("shop/odd.cases.yaml:3:10: a colon of a Chinese keyboard, `：`; write `: `");
    }

    @Test
    void everyProblemOfEveryCaseIsToldAtOnceWithItsLine(@TempDir Path folder) {
        assertThat(problems(folder, """
                accounts:
                  on pro:
                    subscriptions:
                      - plan: por
                        from: 2025-01-01
                cases:
                  - case: one
                    account: on pro
                    at: 2025-06-01
                    show: {seats: allowed}
                    rules: ["shop/plans: what pro hold"]
                  - case: two
                    account: on por
                    at: yesterday
                    show: {seats: allowed}
                    rules: []
                  - case: one
                    account: on pro
                    with:
                      kind: robot
                    show: {seats: allowed}
                    rules: [{overuled: "shop/plans: what pro holds"}]
                """))
                .containsExactly(
                        "shop/odd.cases.yaml:4: unknown plan `por`; did you mean `pro`?",
                        "shop/odd.cases.yaml:11: unknown rule `shop/plans: what pro hold`; did you mean `shop/plans: what pro holds`?",
                        "shop/odd.cases.yaml:13: unknown account `on por`; did you mean `on pro`?",
                        "shop/odd.cases.yaml:14: expected a date or an instant with offset such as `2025-04-08T00:00:00+08:00`, found `yesterday`",
                        "shop/odd.cases.yaml:17: case `one` stands already above",
                        "shop/odd.cases.yaml:20: unknown kind `robot`",
                        "shop/odd.cases.yaml:17: missing required member `at`",
                        "shop/odd.cases.yaml:22: expected either overruled or not",
                        "shop/odd.cases.yaml:22: unknown member `overuled`; did you mean `overruled`?");
    }

    @Test
    void textThatIsNoYamlIsToldWithItsPlace(@TempDir Path folder) {
        assertThat(problems(folder, "cases: [\n"))
                .containsExactly("shop/odd.cases.yaml:2:1: the text ends in the middle of a document");
    }

    @Test
    void aliasesAreRefused(@TempDir Path folder) {
        assertThat(problems(folder, "accounts: {one: &one {}, two: *one}\ncases: []\n"))
                .containsExactly("shop/odd.cases.yaml:1:31: aliases are not read; write the value out");
    }

    @Test
    void emptyFileIsRefused(@TempDir Path folder) {
        assertThat(problems(folder, "")).containsExactly("shop/odd.cases.yaml: expected one document, found 0");
    }

    @Test
    void casesOutsideOfAProductAreRefused(@TempDir Path folder) {
        assertThat(problems(folder, "shoe/odd.cases.yaml", "cases: []"))
                .containsExactly("shoe/odd.cases.yaml:1: no rules are loaded for product `shoe`; did you mean `shop`?");
        assertThat(problems(folder, "odd.cases.yaml", "cases: []"))
                .contains("odd.cases.yaml:1: no rules are loaded for product ``");
    }

    @Test
    void missingFolderIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> CaseSuite.read(folder.resolve("none"), Shop.BOOK))
                .isInstanceOf(EntitleException.class)
                .hasMessage("no rules folder at `" + folder.resolve("none") + "`");
    }
}

package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReviewTest {

    private static final String ACCOUNTS = """
            {"account": "a|nn", "product": "tea", "usage": {"cups": 2}}
            {"account": "cleo", "product": "tea", "subscriptions": [{"plan": "club", "from": "2025-01-01"}]}
            """;

    /** One that all rules have a case in. */
    private static final String CASES = """
            cases:
              - case: a third cup is allowed on free
                at: 2025-06-20T10:00:00+08:00
                facts: {usage: {cups: 2}}
                check: cups
                expect: {outcome: allowed}
                rules: ["tea/plans: what free holds", "tea/standing: everyone may use free"]
              - case: the club has a pot
                at: 2025-06-20T10:00:00+08:00
                facts: {subscriptions: [{plan: club, from: 2025-01-01}]}
                check: pot
                expect: {outcome: allowed}
                rules: ["tea/plans: what club holds", "tea/standing: a club plan is in force until it ends"]
              - case: who owes gets nothing
                at: 2025-06-20T10:00:00+08:00
                facts: {arrears: {amount: 1, since: 2025-01-01}}
                check: cups
                expect: {outcome: denied}
                rules: ["tea/restrictions: in arrears nothing is served"]
              - case: who owes is told to pay
                at: 2025-06-20T10:00:00+08:00
                facts: {arrears: {amount: 1, since: 2025-01-01}}
                advice: [{advice: settle, reason: IN_ARREARS}]
                rules: ["tea/advice: arrears should be settled"]
              - case: a sixth cup of a day costs a yuan
                at: 2025-06-20T10:00:00+08:00
                facts: {subscriptions: [{plan: club, from: 2025-06-01}], usage: {cups: 6}}
                bill: 2025-06
                expect: {lines: {overage: 1}, total: 1}
                rules: ["tea/charges: cups beyond the five of a day cost a yuan each"]
              - case: the card has two plans
                catalogue: {plans: {free: {rank: 10}, club: {rank: 20}}}
                rules: ["tea/catalogue: what there is"]
            """;

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory)
                .file("accounts.jsonl", ACCOUNTS)
                .file("rules/tea/card.cases.yaml", CASES)
                .file("new/tea/card.cases.yaml", CASES)
                .file("new/tea/card.drl", TeaHouse.RULES.replace("upTo( 10 )", "upTo( 12 )"));
    }

    @Test
    void aGoodChangeIsAPageThatNothingSpeaksAgainst() {
        Shell.Result result = house.shell().run("rules", "review", "rules", "new");

        assertThat(result.lines())
                .startsWith(
                        "# Rules: from `rules` to `new`",
                        "",
                        "Nothing speaks against it.",
                        "",
                        "| part | result | |",
                        "|---|---|---|",
                        "| What changed | 0 added, 0 removed, 1 changed |  |",
                        "| Check | 0 errors, 0 warnings in 8 rules |  |",
                        "| Cases | 6 cases, 0 failed; 0 rules without a passing case |  |")
                .contains("## What changed", "- changed: tea/plans: what free holds")
                .anyMatch(line -> line.startsWith("| Coverage | 8 of 8 rules fired; "))
                .anyMatch(line -> line.startsWith("| Verification | 0 flaws with "))
                .anyMatch(line -> line.startsWith("| Derived accounts | 4 answers changed with "));
        assertThat(result.code()).isZero();
    }

    @Test
    void aDearerPlanIsInTheRowAndInTheSectionWithBothAmounts() {
        String charge = """

                // card: page 6
                rule "tea/charges: the club is paid by the month"
                when
                    $span : Span( plan == "club", wholeMonth )
                then
                    bill.in( "CNY" );
                    bill.charge( "plan-fee", $span.monthlyFee() ).saying( "The club", "会员费" );
                end
                """;
        house.file("rules/tea/card.drl", TeaHouse.RULES + charge)
                .file("new/tea/card.drl", TeaHouse.RULES.replace("\"9.9\"", "\"12.50\"") + charge);

        Shell.Result review = house.shell().run("rules", "review", "rules", "new");
        Shell.Result diff = house.shell().run("rules", "diff", "rules", "new");

        assertThat(review.lines())
                .anyMatch(line -> line.startsWith("| Derived accounts | 1 answer changed with ")
                        && line.contains("; pays-more: bill of ")
                        && line.contains(" on \\`club\\`, plan-fee: 9.9 CNY -\\> 12.5 CNY |"))
                .anyMatch(line -> line.startsWith("pays-more: bill of ")
                        && line.endsWith(" on `club`, plan-fee: 9.9 CNY -> 12.5 CNY"));
        assertThat(diff.lines())
                .anyMatch(line -> line.startsWith("pays-more: bill of ")
                        && line.endsWith(" on `club`, plan-fee: 9.9 CNY -> 12.5 CNY"))
                .anyMatch(line -> line.contains("tea/catalogue: what there is (changed)"))
                .anyMatch(line -> line.startsWith("  asked: rights "))
                .contains("  not asked, as no edited rule is for it: remedies");
        house.file("new/tea/card.drl", TeaHouse.RULES.replace("\"9.9\"", "\"9.90\"") + charge);
        assertThat(house.shell().run("rules", "diff", "rules", "new").lines())
                .noneMatch(line -> line.startsWith("pays-"))
                .anyMatch(line -> line.startsWith("tea: 0 answers changed with "));
    }

    @Test
    void gainsAndLossesAreOnThePageAndAccountsOnlyWhereAskedFor() {
        Shell.Result result = house.shell().run("rules", "review", "rules", "new", "--accounts", "accounts.jsonl");

        assertThat(result.code()).isZero();
        assertThat(result.lines())
                .contains(
                        "| Gains and losses | 2 accounts: 1 answered otherwise, 0 worse off |  |",
                        "| Speed | too few accounts that an edited rule is for to tell |  |",
                        "| gains | 1 | tea | free | leaf |  |",
                        "| gains | 1 | changed | tea/plans: what free holds |");
        assertThat(result.out()).doesNotContain("nn |");
        assertThat(house.shell()
                        .run("rules", "review", "rules", "new", "--accounts", "accounts.jsonl", "--samples", "1")
                        .lines())
                .contains("| gains | 1 | tea | free | leaf | a\\|nn |");
    }

    @Test
    void aFailedCaseAFindingAndABrakeFailThePage() {
        house.file(
                "new/tea/card.drl",
                TeaHouse.RULES
                        .replace("upTo( 3 ).eachDay()", "upTo( 2 ).eachDay()")
                        .replace("// card: page 5", "//"));

        Shell.Result result = house.shell()
                .run("rules", "review", "rules", "new", "--accounts", "accounts.jsonl", "--max-losses", "0");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines())
                .contains(
                        "**It should not be merged as it is.**",
                        "| Cases | 6 cases, 1 failed; 2 rules without a passing case | **fails** |",
                        "tea/card.cases.yaml:2: a third cup is allowed on free",
                        "- no passing case: tea/plans: what free holds, tea/card.drl:34",
                        "- **worse off: 1 of 2 accounts, at most 0 may be**")
                .anyMatch(line -> line.startsWith("| Gains and losses | ") && line.endsWith("| **fails** |"));
    }

    @Test
    void newRulesThatDoNotCompileAreAPageOfWhatIsWrong() {
        Shell.Result result = house.file("new/tea/bad.drl", "package tea\nrule \"x\" wen\n")
                .shell()
                .run("rules", "review", "rules", "new");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.lines()).contains("## Check", "~~~text").anyMatch(line -> line.startsWith("tea/bad.drl:2:"));
    }

    @Test
    void oldRulesThatDoNotCompileAreTold() {
        Shell.Result result = house.file("rules/tea/bad.drl", "package tea\nrule \"x\" wen\n")
                .shell()
                .run("rules", "review", "rules", "new");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("rules/tea/bad.drl:2:");
    }

    @Test
    void wrongCasesArePartOfThePage() {
        Shell.Result result =
                house.file("new/tea/card.cases.yaml", "cases: 5\n").shell().run("rules", "review", "rules", "new");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("| Cases | cannot be asked: ", "tea/card.cases.yaml:1");
    }

    @Test
    void thereIsNoJsonForm() {
        assertThat(house.shell()
                        .run("rules", "review", "rules", "new", "--json")
                        .code())
                .isEqualTo(2);
    }
}

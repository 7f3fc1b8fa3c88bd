package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few lines that stand for a case at each account, feature and instant. */
final class MatrixTest {

    private static final String ACCOUNTS = """
            accounts:
              on pro: {subscriptions: [{plan: pro, from: 2025-01-01, until: 2026-01-01}]}
              on free: {}
            """;

    private static List<String> problems(Path folder, String text) {
        CasesAreWrongException refused =
                catchThrowableOfType(CasesAreWrongException.class, () -> Shop.suite(folder, ACCOUNTS + text));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Object::toString).toList();
    }

    @Test
    void everyCellIsACaseOfItsOwnWithItsLine(@TempDir Path folder) {
        CaseSuite suite = Shop.suite(folder, ACCOUNTS + """
                cases:
                  - matrix: what the plans hold
                    accounts:
                      on pro: {expect: {plan: pro}, rules: ["shop/plans: what pro holds"]}
                      on free: {expect: {plan: free}, rules: ["shop/standing: everyone may use free"]}
                    at: [2025-06-01, 2025-12-31]
                    check:
                      seats: {expect: {outcome: allowed, unit: people}}
                      export: {expect: allowed}
                    except:
                      - {account: on free, check: export, expect: {outcome: denied, reason: NOT_IN_PLAN}}
                """);

        assertThat(suite.cases())
                .extracting(one -> one.line() + ": " + one.name())
                .containsExactly(
                        "11: what the plans hold: on pro, seats, 2025-06-01",
                        "11: what the plans hold: on pro, seats, 2025-12-31",
                        "12: what the plans hold: on pro, export, 2025-06-01",
                        "12: what the plans hold: on pro, export, 2025-12-31",
                        "11: what the plans hold: on free, seats, 2025-06-01",
                        "11: what the plans hold: on free, seats, 2025-12-31",
                        "12: what the plans hold: on free, export, 2025-06-01",
                        "12: what the plans hold: on free, export, 2025-12-31");
        assertThat(suite.run(Shop.BOOK, any -> true).failures()).isEmpty();
    }

    @Test
    void aCellThatFailsIsToldByItself(@TempDir Path folder) {
        List<CaseResult> failures =
                Shop.suite(folder, ACCOUNTS + """
                cases:
                  - matrix: seats are left
                    accounts: [on pro, on free]
                    with: {usage: {seats: 3}}
                    at: 2025-06-01
                    check: seats
                    expect: allowed
                    rules: ["shop/standing: a plan bought is in force until its end"]
                """).run(Shop.BOOK, any -> true).failures();

        assertThat(failures)
                .extracting(
                        one -> one.ruleCase().place() + ": " + one.ruleCase().name())
                .containsExactly("shop/odd.cases.yaml:6: seats are left: on free");
        assertThat(failures.get(0).differences())
                .first()
                .isEqualTo("seats: expected outcome `allowed`, found `denied` (LIMIT_REACHED)");
    }

    @Test
    void anInstantMayTurnTheAnswer(@TempDir Path folder) {
        SuiteResult result = Shop.suite(folder, ACCOUNTS + """
                cases:
                  - matrix: pro ends with the year
                    accounts: on pro
                    check: [seats, export]
                    amount: 5
                    at:
                      2025-12-31T23:59:59+08:00: {expect: allowed, rules: ["shop/plans: what pro holds"]}
                      2026-01-01T00:00:00+08:00: {expect: denied, rules: [{not: "shop/plans: what pro holds"}]}
                """).run(Shop.BOOK, any -> true);

        assertThat(result.results()).hasSize(4);
        assertThat(result.failures()).isEmpty();
    }

    /** A rule of the whole adds to that of an account; an exception's stand in their place. */
    @Test
    void rulesAddUpAndAnExceptionHasItsOwn(@TempDir Path folder) {
        CaseSuite suite = Shop.suite(folder, ACCOUNTS + """
                cases:
                  - matrix: seats
                    accounts:
                      on pro: {rules: ["shop/plans: what pro holds"]}
                      on free:
                    check: seats
                    at: 2025-06-01
                    expect: allowed
                    rules: [{not: "shop/advice: a full free plan should be upgraded"}]
                    except: [{account: on free, rules: ["shop/plans: what free holds"]}]
                """);

        assertThat(suite.cases().get(0).rules()).hasSize(2);
        assertThat(suite.cases().get(1).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.name()).isEqualTo("shop/plans: what free holds"));
        assertThat(suite.run(Shop.BOOK, any -> true).failures()).isEmpty();
    }

    @Test
    void everythingWrongIsToldOnceAtItsLine(@TempDir Path folder) {
        assertThat(problems(folder, """
                cases:
                  - matrix: slips
                    accounts: [on pro, on fre]
                    check:
                      seats: {expct: allowed}
                      exprt: {expect: allowed}
                    at: [2025-06-01, soon]
                    rules: ["shop/plans: what pro hold"]
                    except:
                      - {check: sets, expect: denied}
                    only: here
                """))
                .containsExactly(
                        "shop/odd.cases.yaml:8: unknown member `expct`; did you mean `expect`?",
                        "shop/odd.cases.yaml:14: unknown member `only`");
        assertThat(problems(folder, """
                cases:
                  - matrix: slips
                    accounts: [on pro, on fre]
                    check: {seats: , exprt: {expect: allowed}}
                    at: [2025-06-01, soon]
                    rules: ["shop/plans: what pro hold"]
                    except: [{check: seets, expect: denied}, {expect: denied}]
                  - matrix: slips
                    accounts: []
                    check: [seats, seats]
                """))
                .contains(
                        "shop/odd.cases.yaml:10: unknown check of the matrix `seets`; did you mean `seats`?",
                        "shop/odd.cases.yaml:10: expected an account, a check or an at that it is an exception for",
                        "shop/odd.cases.yaml:12: expected at least one",
                        "shop/odd.cases.yaml:13: `seats` stands already before",
                        "shop/odd.cases.yaml:11: missing required member `at`");
        assertThat(problems(folder, """
                cases:
                  - matrix: slips
                    accounts: [on pro, on fre]
                    check: {seats: , exprt: {expect: allowed}}
                    at: [2025-06-01, soon]
                    rules: ["shop/plans: what pro hold"]
                """))
                .containsOnlyOnce(
                        "shop/odd.cases.yaml:6: unknown account `on fre`; did you mean `on free`?",
                        "shop/odd.cases.yaml:7: unknown feature `exprt`; did you mean `export`?",
                        "shop/odd.cases.yaml:7: missing required member `expect`",
                        "shop/odd.cases.yaml:9: unknown rule `shop/plans: what pro hold`; did you mean `shop/plans: what pro holds`?");
    }
}

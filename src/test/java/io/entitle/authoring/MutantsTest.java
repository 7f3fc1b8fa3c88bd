package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MutantsTest {

    private static final List<RuleFile> FILES = Shop.FOLDER.products().getOrDefault("shop", List.of());

    @Test
    void whatNoCaseNoticesIsToldWithItsPlace() {
        MutationResult result = Mutants.run(Shop.FOLDER, Shop.BOOK, Shop.suite());

        assertThat(result.tried()).isGreaterThan(60);
        assertThat(result.survivors())
                .extracting(one -> one.line() + ":" + one.column() + ": " + one.change())
                .containsExactly(
                        "9:51: drop `.feeAMonth( \"0\" )` in `$shop.plan( \"free\", \"Free\", \"免费版\" ).rank( 10 ).feeAMonth( \"0\" );`",
                        "26:27: drop `started` in `$held : Subscription( started, !ended )`",
                        "34:21: drop `plan == \"free\"` in `$sheet : Sheet( plan == \"free\" )`",
                        "51:14: drop `begun` in `Arrears( begun, amount > 10 )`",
                        "59:5: drop `PlanInForce( plan == \"free\" )` in `PlanInForce( plan == \"free\" )`",
                        "59:18: drop `plan == \"free\"` in `PlanInForce( plan == \"free\" )`",
                        "71:44: drop `end.reached()` in `$held : Subscription( until.isPresent(), end.reached() )`");
    }

    /** One number too large for the compiler, and one condition that throws for every account on an open plan. */
    @Test
    void mutantThatDoesNotCompileOrThrowsIsNoticed() {
        List<Mutant> mutants = FILES.stream()
                .flatMap(file -> RuleText.of(file).stream())
                .flatMap(rule -> Mutant.of(rule, Shop.BOOK.product("shop").catalogue()))
                .filter(mutant -> mutant.mutation().change().startsWith("`2147483647` to `2147483648`")
                        || mutant.mutation().change().startsWith("drop `until.isPresent()`"))
                .toList();

        assertThat(mutants).hasSize(2);
        assertThat(new MutantTrial("shop", FILES, Shop.suite().cases()).survivors(mutants))
                .isEmpty();
    }

    @Test
    void failingCaseNoticesNothing(@TempDir Path folder) {
        CaseSuite wrong = Shop.failing(folder);

        MutationResult result = Mutants.run(Shop.FOLDER, Shop.BOOK, wrong);

        assertThat(result.survivors()).hasSizeGreaterThan(result.tried() / 2);
    }
}

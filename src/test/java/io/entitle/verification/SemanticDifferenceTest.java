package io.entitle.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entitle.decision.Decision;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.verification.Change.Effect;
import io.entitle.verification.SemanticDifference.Book;
import io.entitle.wire.FactsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit changes is told with the rule behind it and an account that is answered otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SemanticDifferenceTest {

    private static final Path CARD = Path.of("src/test/resources/mistakes/base/tea/card.drl");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private String card = "";
    private Book older = Book.of(RuleFolder.of(List.of()));

    @BeforeAll
    void read() throws IOException {
        card = Files.readString(CARD);
        older = book(card);
    }

    private static Book book(String text) {
        return Book.of(RuleFolder.of(List.of(new RuleFile("tea/card.drl", text))));
    }

    private Compared compared(Book newer) {
        return SemanticDifference.of(older, newer, ZONE, 4_000, Progress.UNHEARD)
                .get(0);
    }

    @Test
    void anotherOrderAndOtherCommentsChangeNothing() {
        String reordered = Objects.requireNonNull(
                        Reordering.of(older.folder(), 7).products().get("tea"))
                .get(0)
                .text();

        assertThat(compared(book(reordered.replace("// card: page 4", "// card: page 5")))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        amount > 0        | amount > 1         | GAIN | tea/debts: the house is closed to a debtor after a month
        amount > 0        | amount >= 0        | LOSS | tea/debts: the house is closed to a debtor after a month
        plusMonths( 1 )   | plusMonths( 2 )    | GAIN | tea/debts: the house is closed to a debtor after a month
        plusMonths( 1 )   | plusDays( 27 )     | LOSS | tea/debts: the house is closed to a debtor after a month
        started, !ended   | started            | GAIN | tea/standing: a club plan is in force until it ends
        upTo( 3 )         | upTo( 4 )          | GAIN | tea/plans: what free holds
        upTo( 10 )        | upTo( 9 )          | LOSS | tea/plans: what free holds
        .thenBilled()     | .ever()            | OTHER | tea/plans: what club holds
        .unlimited()      | .upTo( 20 )        | LOSS | tea/plans: what club holds
        Reason.IN_ARREARS | Reason.FROZEN      | OTHER | tea/debts: nothing is served behind closed doors
        passed            | !passed            | LOSS | tea/debts: nothing is served behind closed doors
        """)
    void anEditIsFoundAndItsRuleNamed(String out, String in, Effect effect, String rule) {
        assertThat(card).contains(out);
        Book newer = book(card.replace(out, in));

        Compared compared = compared(newer);

        assertThat(compared.changes()).extracting(Change::effect).contains(effect);
        assertThat(compared.changes())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(CausingRule::name, CausingRule::edit)
                        .containsOnly(tuple(rule, Edit.EDITED)));
        assertThat(compared.changes())
                .allSatisfy(change -> assertThat(differs(compared.file(change), change, newer))
                        .as(change.toString())
                        .isTrue());
    }

    @Test
    void rulesAddedAndRemovedAreTold() {
        int debts = card.indexOf("// card: page 4\nrule \"tea/debts: nothing");
        Compared removed = compared(book(card.substring(0, debts)));
        Compared added = SemanticDifference.of(book(card.substring(0, debts)), older, ZONE, 4_000, Progress.UNHEARD)
                .get(0);

        assertThat(removed.changes())
                .noneMatch(change -> change.effect() == Effect.LOSS)
                .flatExtracting(Change::causes)
                .extracting(CausingRule::edit)
                .containsOnly(Edit.REMOVED);
        assertThat(added.changes())
                .hasSameSizeAs(removed.changes())
                .noneMatch(change -> change.effect() == Effect.GAIN)
                .flatExtracting(Change::causes)
                .extracting(CausingRule::edit)
                .containsOnly(Edit.ADDED);
    }

    @Test
    void theSmallestAccountHasNothingThatIsNotNeeded() {
        Change change = compared(book(card.replace("upTo( 3 )", "upTo( 4 )"))).changes().stream()
                .filter(one -> one.after().contains("limit 4") && one.before().startsWith("allowed"))
                .findFirst()
                .orElseThrow();

        assertThat(change.account().subscriptions()).isEmpty();
        assertThat(change.account().usage()).isEmpty();
        assertThat(change.features()).containsExactly("cups");
    }

    @Test
    void accountsOfAPlanThatOnlyTheNewerBookKnowsAreLeftOutAndCounted() {
        String newer = card.replace(
                "    $tea.feature( \"cups\"",
                "    $tea.plan( \"guild\", \"Guild\", \"行会版\" ).rank( 30 ).feeAMonth( \"99\" );\n    $tea.feature( \"cups\"");

        Compared compared = compared(book(newer));

        assertThat(compared.unasked()).isPositive().isLessThan(compared.states());
        assertThat(compared.changes()).isEmpty();
    }

    /** Asked anew, from the file alone. */
    private boolean differs(FactsFile file, Change change, Book newer) {
        Facts read = new FactsReader(older.rules().products())
                .read(file.text().getBytes(StandardCharsets.UTF_8), file.name())
                .get(0)
                .facts()
                .orElseThrow();
        List<Decision> before = decisions(older, read);
        List<Decision> after = decisions(newer, read);
        return before.stream()
                .filter(one -> change.features().contains(one.feature()))
                .anyMatch(one -> after.stream()
                        .anyMatch(other -> other.feature().equals(one.feature()) && !other.answersLike(one)));
    }

    private static List<Decision> decisions(Book book, Facts facts) {
        return book.rules()
                .product("tea")
                .entitlements(facts, facts.at().orElseThrow())
                .entitlements();
    }
}

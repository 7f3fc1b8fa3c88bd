package io.entitle.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entitle.authoring.RuleEdits;
import io.entitle.decision.Impact;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.states.AccountListener;
import io.entitle.states.FactsFile;
import io.entitle.verification.Reordering;
import io.entitle.wire.FactsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit changes is told with the rule behind it and an account that is answered otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DerivedComparisonTest {

    private static final Path CARD = Path.of("src/test/resources/mistakes/base/tea/card.drl");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private String card = "";
    private RuleFolder older = RuleFolder.of(List.of());

    @BeforeAll
    void read() throws IOException {
        card = Files.readString(CARD);
        older = folder(card);
    }

    private static RuleFolder folder(String text) {
        return RuleFolder.of(List.of(new RuleFile("tea/card.drl", text)));
    }

    private static DerivedReport report(RuleFolder before, RuleFolder after) {
        return new DerivedComparison(Books.of(before, after), before, after, ZONE, 4_000)
                .reports(AccountListener.NONE)
                .get(0);
    }

    private DerivedReport report(RuleFolder newer) {
        return report(older, newer);
    }

    @Test
    void anotherOrderAndOtherCommentsChangeNothing() {
        String reordered = Objects.requireNonNull(
                        Reordering.of(older, 7).products().get("tea"))
                .get(0)
                .text();

        assertThat(report(folder(reordered.replace("// card: page 4", "// card: page 5")))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        amount > 0        | amount > 1         | GAINS | tea/debts: the house is closed to a debtor after a month
        amount > 0        | amount >= 0        | LOSES | tea/debts: the house is closed to a debtor after a month
        plusMonths( 1 )   | plusMonths( 2 )    | GAINS | tea/debts: the house is closed to a debtor after a month
        plusMonths( 1 )   | plusDays( 27 )     | LOSES | tea/debts: the house is closed to a debtor after a month
        started, !ended   | started            | GAINS | tea/standing: a club plan is in force until it ends
        upTo( 3 )         | upTo( 4 )          | GAINS | tea/plans: what free holds
        upTo( 10 )        | upTo( 9 )          | LOSES | tea/plans: what free holds
        .thenBilled()     | .ever()            | LOSES | tea/plans: what club holds
        .unlimited()      | .upTo( 20 )        | LOSES | tea/plans: what club holds
        Reason.IN_ARREARS | Reason.FROZEN      | OTHERWISE | tea/debts: nothing is served behind closed doors
        passed            | !passed            | LOSES | tea/debts: nothing is served behind closed doors
        """)
    void anEditIsFoundAndItsRuleNamed(String out, String in, Impact kind, String rule) {
        assertThat(card).contains(out);
        RuleFolder newer = folder(card.replace(out, in));

        DerivedReport report = report(newer);

        assertThat(report.changes()).extracting(DerivedChange::kind).contains(kind);
        assertThat(report.changes())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(CausingRule::name, CausingRule::edit)
                        .containsOnly(tuple(rule, RuleEdits.Kind.CHANGED)));
        assertThat(report.changes())
                .allSatisfy(change -> assertThat(differs(report.file(change), change, newer))
                        .as(change.toString())
                        .isTrue());
    }

    @Test
    void rulesAddedAndRemovedAreTold() {
        int debts = card.indexOf("// card: page 4\nrule \"tea/debts: nothing");
        DerivedReport removed = report(folder(card.substring(0, debts)));
        DerivedReport added = report(folder(card.substring(0, debts)), older);

        assertThat(removed.changes())
                .noneMatch(change -> change.kind() == Impact.LOSES)
                .flatExtracting(DerivedChange::causes)
                .extracting(CausingRule::edit)
                .containsOnly(RuleEdits.Kind.REMOVED);
        assertThat(added.changes())
                .hasSameSizeAs(removed.changes())
                .noneMatch(change -> change.kind() == Impact.GAINS)
                .flatExtracting(DerivedChange::causes)
                .extracting(CausingRule::edit)
                .containsOnly(RuleEdits.Kind.ADDED);
    }

    @Test
    void theSmallestAccountHasNothingThatIsNotNeeded() {
        DerivedChange change = report(folder(card.replace("upTo( 3 )", "upTo( 4 )"))).changes().stream()
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

        DerivedReport report = report(folder(newer));

        assertThat(report.unasked()).isPositive().isLessThan(report.states());
        assertThat(report.changes()).isEmpty();
    }

    /** Asked anew, from the file alone. */
    private boolean differs(FactsFile file, DerivedChange change, RuleFolder newer) {
        Books books = Books.of(older, newer);
        Facts read = new FactsReader(books.before().products())
                .read(file.text().getBytes(StandardCharsets.UTF_8), file.name())
                .get(0)
                .facts()
                .orElseThrow();
        BookPair both =
                new BookPair(books.before().product("tea"), books.after().product("tea"), books.causes("tea"));
        if (change.features().contains(Change.BILL)) {
            return new DerivedBills(both)
                    .differences(read).entrySet().stream()
                            .anyMatch(bill -> bill.getKey().kind() == change.kind()
                                    && bill.getValue().before().equals(change.before())
                                    && bill.getValue().after().equals(change.after()));
        }
        return AnswerPair.of(both.before(), both.after(), read, read.at().orElseThrow()).stream()
                .filter(pair -> change.features().contains(pair.feature()))
                .anyMatch(pair -> pair.impact().equals(Optional.of(change.kind())));
    }
}

package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.RuleEdits;
import io.entitle.decision.Impact;
import io.entitle.difference.AccountsComparison;
import io.entitle.difference.Books;
import io.entitle.difference.Brake;
import io.entitle.difference.Change;
import io.entitle.difference.DifferenceReport;
import io.entitle.difference.Group;
import io.entitle.difference.Onlooker;
import io.entitle.difference.Terms;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.oracle.RandomAccounts.Sample;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the comparison of two books counts is what the facts files say that the edit between them comes to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeededEditsTest {

    private static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 300);

    /** How many times as many accounts are looked through for rare ones. */
    private static final int RARE = 60;

    private static final Duration LATELY = Duration.ofDays(45);

    private final RuleFolder rules = RuleFolder.bundled();
    private final Map<String, RuleBook> unedited = new HashMap<>();
    private final Map<String, List<Sample>> accounts = new HashMap<>();
    private final Map<String, DifferenceReport> reports = new HashMap<>();

    static Stream<SeededEdit> edits() {
        return SeededEdits.all();
    }

    @Test
    void thereAreTwentyGoodAndBadOnes() {
        assertThat(edits()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(edits().map(SeededEdit::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void everyCountIsThatOfTheFactsFiles(SeededEdit edit) throws IOException {
        Map<Sample, List<ExpectedDifference>> expected = samples(edit).stream()
                .collect(Collectors.toMap(sample -> sample, sample -> ExpectedDifference.of(edit, sample)));

        DifferenceReport report = compare(edit);

        assertThat(report.refused()).isZero();
        assertThat(report.accounts()).isEqualTo(expected.size());
        assertThat(byGroup(report)).isEqualTo(byGroup(expected));
        assertThat(byGroup(report)).as("the edit is one that accounts notice").isNotEmpty();
        assertThat(report.changed()).isEqualTo(accountsWith(expected, any -> true));
        assertThat(report.worse())
                .isEqualTo(accountsWith(expected, one -> one.kind().isWorse()));
        assertThat(report.total().belowUse().accounts())
                .isEqualTo(accountsWith(expected, ExpectedDifference::belowUse));
        for (Impact kind : Impact.values()) {
            assertThat(report.count(kind).accounts())
                    .as(kind.word())
                    .isEqualTo(accountsWith(expected, one -> one.kind() == kind));
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theOneEditedRuleIsTheCause(SeededEdit edit) throws IOException {
        DifferenceReport report = compare(edit);

        assertThat(report.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).startsWith(edit.product() + "/" + edit.rule());
            assertThat(rule.plan()).isEqualTo(edit.rule().isEmpty() ? "added" : "changed");
            assertThat(rule.kinds()).isEqualTo(report.total().kinds());
        });
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theBrakeStopsTheBadOnesAndLetsTheGoodOnesPass(SeededEdit edit) throws IOException {
        DifferenceReport report = compare(edit);
        long worse = samples(edit).stream()
                .filter(sample -> ExpectedDifference.of(edit, sample).stream()
                        .anyMatch(one -> one.kind().isWorse()))
                .count();
        boolean below = samples(edit).stream()
                .flatMap(sample -> ExpectedDifference.of(edit, sample).stream())
                .anyMatch(ExpectedDifference::belowUse);

        assertThat(losses(0).broken(report).isEmpty()).isEqualTo(worse == 0);
        assertThat(losses(worse).broken(report)).isEmpty();
        assertThat(losses(Math.max(0, worse - 1)).broken(report)).hasSize(worse == 0 ? 0 : 1);
        assertThat(share("0").broken(report).isEmpty()).isEqualTo(worse == 0);
        assertThat(share("1").broken(report)).isEmpty();
        assertThat(new Brake(Optional.empty(), Optional.empty(), true).broken(report))
                .hasSize(below ? 1 : 0);
    }

    private static Brake losses(long most) {
        return new Brake(Optional.of(most), Optional.empty(), false);
    }

    private static Brake share(String most) {
        return new Brake(Optional.empty(), Optional.of(new BigDecimal(most)), false);
    }

    /** As the program does it: from lines of text. */
    private DifferenceReport compare(SeededEdit edit) throws IOException {
        DifferenceReport known = reports.get(edit.title());
        if (known != null) {
            return known;
        }
        RuleFolder before = edit.unedited(rules);
        RuleFolder after = edit.edited(rules);
        RuleBook book = unedited.computeIfAbsent(edit.product(), any -> RuleBook.of(before));
        Books books = new Books(book, RuleBook.of(after), RuleEdits.between(before, after));
        String lines = samples(edit).stream().map(FactsLine::of).collect(Collectors.joining("\n"));
        Terms terms = new Terms(facts -> List.of(facts.at().orElseThrow()), true);
        DifferenceReport report = new AccountsComparison(books, terms, 2, 3)
                .of(
                        FactsStream.of(
                                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "accounts.jsonl"),
                        new Silent());
        reports.put(edit.title(), report);
        return report;
    }

    /** Those that documents can be written about: nobody works in the account of a plan that was never held. */
    private List<Sample> samples(SeededEdit edit) {
        return accounts.computeIfAbsent(
                edit.product(),
                any -> Stream.concat(
                                RandomAccounts.many(edit.accounts(), ACCOUNTS),
                                RandomAccounts.many(edit.accounts(), ACCOUNTS * RARE)
                                        .skip(ACCOUNTS)
                                        .filter(SeededEditsTest::isDeductedLately))
                        .filter(SeededEditsTest::canBeWritten)
                        .toList());
    }

    /** Accounts that a freeze can be near to are rare: most balances were deducted years ago or are under a contract. */
    private static boolean isDeductedLately(Sample sample) {
        return !sample.facts().contract()
                && sample.facts()
                        .balance()
                        .filter(left -> Duration.between(left.deductedOn(), sample.at())
                                        .abs()
                                        .compareTo(LATELY)
                                < 0)
                        .isPresent();
    }

    private static boolean canBeWritten(Sample sample) {
        Set<String> plans = new HashSet<>(Set.of("personal-free"));
        sample.facts().subscriptions().forEach(held -> plans.add(held.plan()));
        return sample.facts().active().filter(plan -> !plans.contains(plan)).isEmpty();
    }

    private static Map<String, Long> byGroup(DifferenceReport report) {
        Map<String, Long> groups = new TreeMap<>();
        for (Group group : report.features()) {
            group.kinds()
                    .forEach((kind, count) -> groups.put(name(group.name(), group.plan(), kind), count.accounts()));
        }
        return groups;
    }

    private static Map<String, Long> byGroup(Map<Sample, List<ExpectedDifference>> expected) {
        return expected.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        one -> name(one.feature(), one.plan(), one.kind()), TreeMap::new, Collectors.counting()));
    }

    private static String name(String feature, String plan, Impact kind) {
        return feature + " on " + plan + " " + kind.word();
    }

    private static long accountsWith(
            Map<Sample, List<ExpectedDifference>> expected, Predicate<ExpectedDifference> wanted) {
        return expected.values().stream()
                .filter(differences -> differences.stream().anyMatch(wanted))
                .count();
    }

    /** Wants to hear nothing. */
    private static final class Silent implements Onlooker {

        @Override
        public void refused(int position, FactsDocument document) {
            throw new AssertionError(document.problems());
        }

        @Override
        public void changed(Change change) {
            assertThat(change.causes()).hasSize(1);
        }

        @Override
        public void done(long documents) {
            assertThat(documents).isPositive();
        }
    }
}

package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.demo.Population;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import io.entitle.oracle.ManyAccounts;
import io.entitle.states.Altered;
import io.entitle.wire.Answer;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is what is read, to the byte of its document, on either database and in every form of files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoundTripTest {

    private static final Instant AT = Instant.parse("2026-03-18T09:30:00Z");
    private static final int OF_EACH_PRODUCT = 1_000;
    private static final int ON_THE_EDGES = Integer.getInteger("entitle.stored", 2_000);
    private static final int OFTEN = 25;

    private RuleBook book = RuleBook.bundled();
    private List<Facts> accounts = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    void makeAccounts() {
        Stream<Facts> likely = book.products().keySet().stream()
                .map(product -> Population.of(book.product(product), FactsReader.DEFAULT_ZONE, AT, 1))
                .flatMap(population -> LongStream.range(0, OF_EACH_PRODUCT).mapToObj(population::account));
        List<Facts> all = Stream.concat(likely, ManyAccounts.of(ON_THE_EDGES).filter(this::isDocument))
                .toList();
        accounts = IntStream.range(0, all.size())
                .mapToObj(number -> kept("a-" + number, all.get(number)))
                .toList();
    }

    /** Some of the accounts on the edges are none that a document could tell. */
    private boolean isDocument(Facts facts) {
        byte[] document = Answer.of(facts).line().getBytes(StandardCharsets.UTF_8);
        return new FactsReader(book.products())
                .read(document, "account.json").stream()
                        .allMatch(read -> read.facts().isPresent());
    }

    @Test
    void randomAccountsHaveEveryMemberOften() {
        assertThat(accounts)
                .satisfies(all -> often(all, facts -> !facts.peaks().isEmpty()))
                .satisfies(all -> often(all, facts -> !facts.readings().isEmpty()))
                .satisfies(all -> often(
                        all, facts -> any(facts.readings(), use -> use.peak().isPresent())))
                .satisfies(all -> often(
                        all,
                        facts -> any(facts.projects(), project -> project.dau().isPresent())))
                .satisfies(all -> often(
                        all,
                        facts -> any(purchases(facts), period -> period.months().isPresent())))
                .satisfies(all -> often(
                        all,
                        facts -> any(purchases(facts), period -> period.amount().isPresent())))
                .satisfies(all -> often(
                        all,
                        facts -> any(
                                facts.subscriptions(), held -> held.purchases().isEmpty())))
                .satisfies(all -> often(all, facts -> any(facts.subscriptions(), Facts.Subscription::autoRenew)))
                .satisfies(all -> often(all, facts -> any(facts.subscriptions(), held -> !held.autoRenew())))
                .satisfies(all -> often(
                        all,
                        facts -> facts.subscriptions().stream()
                                        .filter(held -> held.purchases().size() > 1)
                                        .count()
                                > 1));
    }

    private static void often(List<? extends Facts> accounts, Predicate<Facts> has) {
        assertThat(accounts.stream().filter(has).count()).isGreaterThan(OFTEN);
    }

    private static <T> boolean any(List<T> items, Predicate<T> has) {
        return items.stream().anyMatch(has);
    }

    private static List<Facts.Purchase> purchases(Facts facts) {
        return facts.subscriptions().stream()
                .flatMap(held -> held.purchases().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "PARQUET"})
    void everyAccountReadsBackFromAFolderAsItWasWritten(FactsForm form) {
        write(form, "any");

        try (FactsFolder tables = FactsFolder.read(folder, "tables")) {
            assertThat(tables.problems()).isEmpty();
            assertSame(read(tables.source(new FactsReader(book.products()))), accounts);
        }
    }

    @Test
    void everyAccountReadsBackFromLinesAsItWasWritten() throws IOException {
        write(FactsForm.JSONL, "accounts");

        List<FactsDocument> documents = new FactsReader(book.products())
                .read(Files.readAllBytes(folder.resolve("accounts.jsonl")), "accounts.jsonl");
        assertSame(documents.stream().map(RoundTripTest::facts).toList(), accounts);
    }

    private void write(FactsForm form, String name) {
        try (FactsWriter writer = form.into(folder, name)) {
            accounts.forEach(writer::write);
            writer.commit();
        }
    }

    @ParameterizedTest
    @EnumSource
    void accountsThatAreWrittenOnceMoreKeepTheirMarks(Store store) {
        Database database = store.withFacts(folder);
        Store.write(database, accounts);
        Map<String, String> before = marks(database);

        Store.write(database, read(database));

        assertThat(marks(database)).hasSameSizeAs(accounts).isEqualTo(before);
    }

    private Map<String, String> marks(Database database) {
        try (FactsSource source = database.facts(new FactsReader(book.products()), 1);
                FactsCursor cursor = source.open()) {
            Map<String, String> marks = new HashMap<>();
            book.products()
                    .keySet()
                    .forEach(product ->
                            source.ranges(product, 1_000).forEach(range -> marks.putAll(cursor.marks(range))));
            return marks;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAccountReadsBackAsItWasWritten(Store store) {
        Database database = store.withFacts(folder);
        Store.write(database, accounts);

        assertSame(read(database), accounts);
    }

    @ParameterizedTest
    @EnumSource
    void accountTakesThePlaceOfWhatWasKnownOfIt(Store store) {
        Database database = store.withFacts(folder);
        List<Facts> others = accounts.stream()
                .map(facts ->
                        facts.withUse(Map.of(), Map.of()).withPlans(List.of(), Optional.empty(), Optional.empty()))
                .toList();
        Store.write(database, accounts);
        Store.write(database, others);

        assertSame(read(database), others);
    }

    private List<Facts> read(Database database) {
        return read(database.facts(new FactsReader(book.products()), 1));
    }

    private List<Facts> read(FactsSource open) {
        try (FactsSource source = open) {
            return book.products().keySet().stream()
                    .flatMap(product -> Store.read(source, product, 300).stream())
                    .map(stored -> facts(stored.document()))
                    .toList();
        }
    }

    private static Facts facts(FactsDocument document) {
        return document.facts()
                .orElseThrow(() -> new AssertionError(document.account().orElse("?") + ": " + document.problems()));
    }

    private static void assertSame(List<Facts> read, List<Facts> written) {
        Map<String, String> documents = documents(written);
        assertThat(read)
                .hasSizeGreaterThan(3 * OF_EACH_PRODUCT)
                .hasSameSizeAs(written)
                .hasSize(documents.size());
        assertThat(byAccount(read)).isEqualTo(byAccount(written));
        assertThat(documents(read))
                .allSatisfy((account, document) -> assertThat(document).isEqualTo(documents.get(account)));
    }

    private static Map<String, Facts> byAccount(List<Facts> accounts) {
        return accounts.stream().collect(Collectors.toMap(Facts::account, facts -> facts));
    }

    private static Map<String, String> documents(List<Facts> accounts) {
        return accounts.stream()
                .collect(Collectors.toMap(
                        Facts::account, facts -> Answer.of(facts).line()));
    }

    /** As it is read, under a name of its own: what has an id in the order of the ids, and use in that of time. */
    private static Facts kept(String account, Facts facts) {
        List<Facts.Project> projects = facts.projects().stream()
                .sorted(Comparator.comparing(Facts.Project::id))
                .toList();
        List<Facts.Pack> packs = facts.packs().stream()
                .sorted(Comparator.comparing(Facts.Pack::id))
                .toList();
        List<Reading> readings = facts.readings().stream()
                .sorted(Comparator.comparing(Reading::feature).thenComparing(Reading::from))
                .toList();
        Facts named = Altered.named(facts, account).withReadings(readings);
        return Altered.withPacks(Altered.withProjects(named, projects), packs);
    }
}

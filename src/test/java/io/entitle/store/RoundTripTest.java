package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.demo.Population;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.oracle.ManyAccounts;
import io.entitle.states.Altered;
import io.entitle.wire.Answer;
import io.entitle.wire.FactsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is what is read, to the byte of its document, on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoundTripTest {

    private static final Instant AT = Instant.parse("2026-03-18T09:30:00Z");
    private static final int OF_EACH_PRODUCT = 1_000;
    private static final int ON_THE_EDGES = 2_000;

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
                .map(facts -> facts.withUsage(Map.of()).withPlans(List.of(), Optional.empty(), Optional.empty()))
                .toList();
        Store.write(database, accounts);
        Store.write(database, others);

        assertSame(read(database), others);
    }

    private List<Facts> read(Database database) {
        try (FactsSource source = database.facts(new FactsReader(book.products()), 1)) {
            return book.products().keySet().stream()
                    .flatMap(product -> Store.read(source, product, 300).stream())
                    .map(stored -> stored.document()
                            .facts()
                            .orElseThrow(
                                    () -> new AssertionError(stored.document().problems())))
                    .toList();
        }
    }

    private static void assertSame(List<Facts> read, List<Facts> written) {
        Map<String, String> documents = documents(written);
        assertThat(read)
                .hasSizeGreaterThan(3 * OF_EACH_PRODUCT)
                .hasSameSizeAs(written)
                .hasSize(documents.size());
        assertThat(documents(read))
                .allSatisfy((account, document) -> assertThat(document).isEqualTo(documents.get(account)));
    }

    private static Map<String, String> documents(List<Facts> accounts) {
        return accounts.stream()
                .collect(Collectors.toMap(
                        Facts::account, facts -> Answer.of(facts).line()));
    }

    /** As a database keeps it, under a name of its own: what has an id in the order of the ids. */
    private static Facts kept(String account, Facts facts) {
        List<Facts.Project> projects = facts.projects().stream()
                .sorted(Comparator.comparing(Facts.Project::id))
                .toList();
        List<Facts.Pack> packs = facts.packs().stream()
                .sorted(Comparator.comparing(Facts.Pack::id))
                .toList();
        return Altered.withPacks(Altered.withProjects(Altered.named(facts, account), projects), packs);
    }
}

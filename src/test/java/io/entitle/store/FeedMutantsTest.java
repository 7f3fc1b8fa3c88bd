package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import io.entitle.problem.EntitleException;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsStream;
import io.entitle.wire.RepeatedAccounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files end in problems in words or in a correct result, soon: nothing is thrown but what is told to people. */
final class FeedMutantsTest {

    private static final int MUTANTS = Integer.getInteger("entitle.mutants", 150);
    private static final long LONGEST_MILLIS = 5_000;

    private static final String OBJECT = "{\"account\": \"a%d\", \"product\": \"studio\", \"zone\": \"Asia/Shanghai\","
            + " \"subscriptions\": [{\"plan\": \"crew\", \"from\": \"2025-01-01\", \"until\": null}], \"usage\":"
            + " {\"seats\": 3}, \"arrears\": {\"amount\": 1.5, \"since\": \"2025-01-01T00:00:00+08:00\"}}";

    private static final String YAML = """
            account: a%d
            product: studio
            zone: UTC
            subscriptions:
              - {plan: crew, from: 2025-01-01, until: ~}
            usage:
              seats: 3
            active: 'crew'
            """;

    private static final String MAPPING = """
            account: SELECT product, account, zone, paid FROM account
            subscription: |
              SELECT product, account, nr, plan, starts_at, ends_at
              FROM subscription
            usage: SELECT product, account, feature, amount FROM usage WHERE amount IS NOT NULL
            """;

    @TempDir
    Path folder;

    private final Slowest slowest = new Slowest();

    /** What took longest on this thread. */
    private static final class Slowest {
        private long millis;

        void time(Timed work) throws IOException {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            millis = Math.max(millis, TimeUnit.NANOSECONDS.toMillis(after - before));
        }
    }

    private interface Timed {
        void run() throws IOException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts.json", "facts.jsonl", "facts.yaml"})
    void documents(String source, TestReporter reporter) throws IOException {
        Random random = new Random(source.hashCode());
        String good = document(source);
        int refused = 0;
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = new Mutations(random).of(good);
            List<FactsDocument> documents = new ArrayList<>();
            slowest.time(() -> documents.addAll(Store.READER.read(bytes, source)));
            assertThat(documents).as("mutant %s", i).allSatisfy(FeedMutantsTest::assertTold);
            assertSame(streamed(bytes, source), documents, i);
            read += documents.stream().anyMatch(one -> one.facts().isPresent()) ? 1 : 0;
            refused += documents.stream().anyMatch(one -> one.facts().isEmpty()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(MUTANTS / 40);
        assertThat(refused).isGreaterThan(MUTANTS / 4);
        finish(reporter, read, refused);
    }

    private static String document(String source) {
        List<String> objects = IntStream.range(0, 3).mapToObj(OBJECT::formatted).toList();
        return switch (source) {
            case "facts.json" -> "[" + String.join(",\n", objects) + "]\n";
            case "facts.jsonl" -> String.join("\n", objects) + "\n";
            default ->
                IntStream.range(0, 3)
                        .mapToObj(YAML::formatted)
                        .reduce((a, b) -> a + "---\n" + b)
                        .orElseThrow();
        };
    }

    private static List<FactsDocument> streamed(byte[] bytes, String source) throws IOException {
        FactsStream stream = FactsStream.of(new ByteArrayInputStream(bytes), source);
        List<FactsDocument> documents = new ArrayList<>();
        while (stream.hasNext()) {
            documents.add(stream.next().read(Store.READER));
        }
        assertThat(documents).allSatisfy(FeedMutantsTest::assertTold);
        return documents;
    }

    /** Read as a stream or as a whole the accounts are the same; only what is malformed may be cut into other pieces. */
    private static void assertSame(List<FactsDocument> streamed, List<FactsDocument> whole, int mutant) {
        if (streamed.stream().allMatch(document -> document.facts().isPresent())) {
            assertThat(facts(streamed)).as("mutant %s", mutant).isEqualTo(facts(whole));
        }
    }

    private static List<Facts> facts(List<FactsDocument> documents) {
        RepeatedAccounts repeated = new RepeatedAccounts();
        return documents.stream()
                .map(repeated::refuse)
                .flatMap(document -> document.facts().stream())
                .toList();
    }

    private static void assertTold(FactsDocument document) {
        assertThat(document.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n", "Exception"));
    }

    /** Of a file without a problem there are as many accounts as rows, and each has the id of its row. */
    @Test
    void tables(TestReporter reporter) throws IOException {
        Random random = new Random(18);
        int refused = 0;
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            boolean ofUsage = random.nextInt(3) == 0;
            byte[] account = ofUsage ? bytes(accounts()) : new Mutations(random).of(accounts());
            byte[] usage = ofUsage ? new Mutations(random).of(usage()) : bytes(usage());
            Files.write(folder.resolve("account.csv"), account);
            Files.write(folder.resolve("usage.csv"), usage);
            List<StoredFacts> accounts = new ArrayList<>();
            slowest.time(() -> accounts.addAll(load()));
            if (accounts.isEmpty()) {
                refused++;
            } else {
                read++;
                assertThat(new TreeSet<>(
                                accounts.stream().map(StoredFacts::account).toList()))
                        .as("mutant %s", i)
                        .hasSameSizeAs(accounts)
                        .isEqualTo(new TreeSet<>(CountedCells.of(account, 1)));
                assertThat(accounts.stream()
                                .mapToInt(one -> one.document()
                                        .facts()
                                        .orElseThrow()
                                        .usage()
                                        .size())
                                .sum())
                        .as("mutant %s", i)
                        .isEqualTo(CountedCells.of(usage, 1).size());
            }
        }
        assertThat(read).isGreaterThan(MUTANTS / 40);
        assertThat(refused).isGreaterThan(MUTANTS / 4);
        finish(reporter, read, refused);
    }

    /** Empty where anything was told. */
    private List<StoredFacts> load() {
        try (FactsFolder tables = FactsFolder.read(folder, "feed")) {
            assertThat(tables.problems()).noneMatch(problem -> problem.contains("\n"));
            FactsSource source = tables.source(Store.READER);
            List<StoredFacts> read = new ArrayList<>();
            List<String> told = new ArrayList<>(tables.problems());
            for (String product : tables.products()) {
                for (StoredFacts stored : Store.read(source, product, 100)) {
                    read.add(stored);
                    stored.document()
                            .problems()
                            .forEach(problem -> told.add(tables.told(product, stored.account(), problem)));
                }
            }
            assertThat(told).allMatch(problem -> problem.startsWith("feed/"));
            return told.isEmpty() ? read : List.of();
        } catch (EntitleException e) {
            assertThat(String.valueOf(e.getMessage()).lines()).isNotEmpty().allMatch(line -> line.startsWith("feed"));
            return List.of();
        }
    }

    private static String accounts() {
        return IntStream.range(0, 12)
                .mapToObj(nr -> "studio," + (nr % 4 == 0 ? "\"a, " + nr + "\"" : "a" + nr) + ",UTC,TRUE\n")
                .reduce("product,account,zone,paid\n", String::concat);
    }

    private static String usage() {
        return IntStream.range(0, 12)
                .filter(nr -> nr % 4 != 0)
                .mapToObj(nr -> "studio,a" + nr + ",seats," + nr + "\n")
                .reduce("product,account,feature,amount\n", String::concat);
    }

    @Test
    void mappings(TestReporter reporter) throws IOException {
        Database database = Store.FILE.withFacts(folder);
        Store.write(
                database,
                Store.READER.read(bytes(document("facts.jsonl")), "facts.jsonl").stream()
                        .map(one -> one.facts().orElseThrow())
                        .toList());
        Random random = new Random(19);
        int refused = 0;
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mapping = new Mutations(random).of(MAPPING);
            List<StoredFacts> accounts = new ArrayList<>();
            slowest.time(() -> accounts.addAll(mapped(database, mapping)));
            read += accounts.isEmpty() ? 0 : 1;
            refused += accounts.isEmpty() ? 1 : 0;
        }
        assertThat(Store.read(database)).hasSize(3);
        assertThat(read).isGreaterThan(MUTANTS / 40);
        assertThat(refused).isGreaterThan(MUTANTS / 4);
        finish(reporter, read, refused);
    }

    private static List<StoredFacts> mapped(Database database, byte[] mapping) {
        try (FactsSource source = database.facts(FactsMapping.read(mapping, "m.yaml"), Store.READER, 1)) {
            return Store.read(source, Store.STUDIO, 2);
        } catch (EntitleException e) {
            assertThat(e.getMessage()).isNotBlank();
            return List.of();
        }
    }

    private void finish(TestReporter reporter, int read, int refused) {
        reporter.publishEntry("mutants " + MUTANTS + ", read " + read + ", refused " + refused + ", slowest "
                + slowest.millis + " ms");
        assertThat(slowest.millis).isLessThan(LONGEST_MILLIS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of accounts is read with its product, or as one of no product: none is passed over. */
final class UnplacedAccountsTest {

    private static final FactsMapping MAPPING = FactsMapping.read(
            "account: SELECT prod AS product, id AS account FROM cust".getBytes(StandardCharsets.UTF_8), "m.yaml");
    private static final List<String> PRODUCTS =
            List.of("studio", "Studio", "studio ", " studio", "studoi", "kouzi", "", "a/b", "a", "NULL");

    @TempDir
    Path folder;

    private Database customers(Store store) {
        Database database = store.open(folder);
        Store.execute(database, "CREATE TABLE cust (prod text, id text)");
        return database;
    }

    private static void insert(Database database, String product, String account) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "INSERT INTO cust (prod, id) VALUES (nullif(:prod, 'NULL'), nullif(:id, 'NULL'))")
                        .bind("prod", product)
                        .bind("id", account)
                        .execute());
    }

    private static List<StoredFacts> strays(Database database, int size, Set<String> leftOut) {
        try (FactsSource source = database.facts(MAPPING, Store.READER, 1, leftOut)) {
            return Store.read(source, Range.STRAYS, size);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowSaysWhichProductWasProbablyMeant(Store store) {
        Database database = customers(store);
        insert(database, "studio", "ann");
        insert(database, "Studio", "bob");
        insert(database, "studio ", "cid");
        insert(database, "NULL", "dan");
        insert(database, "studio", "NULL");
        insert(database, "kouzi", "eve");

        assertThat(new LinkedHashMap<>(Store.problems(strays(database, 100, Set.of()))))
                .containsOnly(
                        Map.entry("Studio/bob", List.of("$.product: unknown product `Studio`; did you mean `studio`?")),
                        Map.entry(
                                "studio /cid", List.of("$.product: unknown product `studio `; did you mean `studio`?")),
                        Map.entry("/dan", List.of("$.product: missing required member `product`")),
                        Map.entry("studio/", List.of("$.account: missing required member `account`")),
                        Map.entry("kouzi/eve", List.of("$.product: unknown product `kouzi`")));
    }

    @ParameterizedTest
    @EnumSource
    void aProductThatIsLeftOutOnPurposeIsNoStray(Store store) {
        Database database = customers(store);
        insert(database, "kouzi", "eve");
        insert(database, "Kouzi", "fay");

        assertThat(strays(database, 100, Set.of("kouzi")))
                .extracting(StoredFacts::account)
                .containsExactly("Kouzi/fay");
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsReadOnceWhateverItNames(Store store) {
        Database database = customers(store);
        Random random = new Random(18);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            String account = random.nextInt(9) == 0 ? "NULL" : "acct-" + random.nextInt(300);
            rows.add(product + "|" + account);
            insert(database, product, account);
        }
        long known;
        try (FactsSource source = database.facts(MAPPING, Store.READER, 1)) {
            known = rows(Store.read(source, Store.STUDIO, 7));
        }
        long strays = rows(strays(database, 7, Set.of()));

        assertThat(known)
                .isPositive()
                .isEqualTo(rows.stream()
                        .filter(row -> row.startsWith("studio|") && !row.endsWith("|NULL"))
                        .count());
        assertThat(strays).isPositive();
        assertThat(known + strays).isEqualTo(rows.size());
    }

    /** Several rows that name the same are told as one account, which says how many they are. */
    private static long rows(List<StoredFacts> read) {
        return read.stream()
                .mapToLong(facts -> facts.document().problems().stream()
                        .filter(problem -> problem.message().endsWith(" rows are of the same account"))
                        .mapToLong(problem -> Long.parseLong(
                                problem.message().substring(0, problem.message().indexOf(' '))))
                        .findFirst()
                        .orElse(1))
                .sum();
    }
}

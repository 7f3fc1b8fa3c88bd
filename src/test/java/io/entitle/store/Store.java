package io.entitle.store;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.wire.FactsReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Either kind of database, and short ways to use it with a made-up product. */
enum Store {
    FILE {
        @Override
        Database open(Path folder) {
            return Database.of("facts.db", folder, Map.of());
        }
    },
    SERVER {
        @Override
        Database open(Path folder) {
            return PostgresServer.shared().open();
        }
    };

    static final String STUDIO = "studio";
    static final FactsReader READER = renewing(false);

    abstract Database open(Path folder);

    /** One with tables of facts. */
    Database withFacts(Path folder) {
        Database database = open(folder);
        database.migrate(Tables.FACTS);
        return database;
    }

    static void write(Database database, List<Facts> accounts) {
        try (FactsWriter writer = database.writer()) {
            accounts.forEach(writer::write);
            writer.commit();
        }
    }

    static void execute(Database database, String... statements) {
        database.jdbi().useTransaction(handle -> List.of(statements).forEach(handle::execute));
    }

    /** Everything of the product, in ranges of that size. */
    static List<StoredFacts> read(FactsSource source, String product, int size) {
        List<StoredFacts> read = new ArrayList<>();
        try (FactsCursor cursor = source.open()) {
            source.ranges(product, size).forEach(range -> read.addAll(cursor.read(range, account -> true)));
        }
        return read;
    }

    static List<StoredFacts> read(Database database) {
        try (FactsSource source = database.facts(READER, 1)) {
            return read(source, STUDIO, 100);
        }
    }

    /** What is wrong with each account, a text each. */
    static Map<String, List<String>> problems(List<StoredFacts> read) {
        return read.stream()
                .collect(Collectors.toMap(
                        StoredFacts::account,
                        facts -> facts.document().problems().stream()
                                .map(Object::toString)
                                .toList()));
    }

    /** A reader of accounts of the product, whose subscriptions renew themselves or not where they do not say. */
    static FactsReader renewing(boolean byDefault) {
        return new FactsReader(Map.of(STUDIO, studio(byDefault)));
    }

    private static Product studio(boolean renewsByDefault) {
        return new Product(
                STUDIO,
                byKey(Stream.of("solo", "crew")
                        .map(key -> new Product.Plan(key, key, key, key.equals("solo") ? 0 : 1, BigDecimal.ONE, true))
                        .collect(Collectors.toMap(Product.Plan::key, plan -> plan))),
                byKey(Stream.of("seats", "storage", "login")
                        .map(key -> new Product.Feature(
                                key, key, key, "units", "units", key.equals("storage"), key.equals("login")))
                        .collect(Collectors.toMap(Product.Feature::key, feature -> feature))),
                renewsByDefault);
    }

    private static <T> SortedMap<String, T> byKey(Map<String, T> items) {
        return new TreeMap<>(items);
    }
}

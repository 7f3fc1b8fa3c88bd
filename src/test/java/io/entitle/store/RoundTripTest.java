package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.demo.Population;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.wire.FactsReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what is read, on either database. */
final class RoundTripTest {

    private static final RuleBook BOOK = RuleBook.bundled();
    private static final Instant AT = Instant.parse("2026-03-18T09:30:00Z");
    private static final int ACCOUNTS = 2_000;

    @TempDir
    Path folder;

    @Test
    void fileKeepsAccountsAsTheyAre() {
        keepsAccountsAsTheyAre(Database.of("facts.db", folder, Map.of()));
    }

    @Test
    void serverKeepsAccountsAsTheyAre() {
        keepsAccountsAsTheyAre(PostgresServer.shared().open());
    }

    private static void keepsAccountsAsTheyAre(Database database) {
        database.migrate(Tables.FACTS);
        for (String product : List.of("coze", "agora-im")) {
            List<Facts> accounts = accounts(BOOK.product(product));
            write(database, accounts);
            assertThat(read(database, product)).containsExactlyInAnyOrderElementsOf(accounts);
        }
    }

    private static List<Facts> accounts(ProductBook book) {
        Population population = Population.of(book, ZoneId.of("Asia/Shanghai"), AT, 1);
        return LongStream.range(0, ACCOUNTS).mapToObj(population::account).toList();
    }

    private static void write(Database database, List<Facts> accounts) {
        try (FactsWriter writer = database.writer()) {
            accounts.forEach(writer::write);
            writer.commit();
        }
    }

    private static List<Facts> read(Database database, String product) {
        List<Facts> read = new ArrayList<>();
        try (FactsSource source = database.facts(new FactsReader(BOOK.products()), 1);
                FactsCursor cursor = source.open()) {
            for (Range range : source.ranges(product, 300)) {
                cursor.read(range, account -> true)
                        .forEach(stored -> read.add(stored.document().facts().orElseThrow()));
            }
        }
        return read;
    }
}

package io.entitle.cli;

import io.entitle.demo.Population;
import io.entitle.engine.RuleBook;
import io.entitle.store.Database;
import io.entitle.store.FactsWriter;
import io.entitle.wire.FactsReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Made-up accounts, written into a database. */
record DemoAccounts(Session session, long seed) {

    private static final ZoneId ZONE = FactsReader.DEFAULT_ZONE;

    /** Writes so many in all, as evenly as can be over the products; all products where none is named. */
    Reply fill(String store, List<String> named, long accounts) {
        if (accounts < 1) {
            throw new UnusableInputException(
                    List.of("--accounts: expected a number of at least 1, found `" + accounts + "`"));
        }
        RuleBook book = session.rules().book();
        List<String> products = named.isEmpty()
                ? book.products().keySet().stream().sorted().toList()
                : named.stream().distinct().sorted().toList();
        Database database = session.database(store);
        Map<String, Population> populations = new TreeMap<>();
        products.forEach(product -> populations.put(product, Population.of(book.product(product), ZONE, at(), seed)));
        return new StoreText(store).filled(write(database, populations, accounts));
    }

    private Map<String, Long> write(Database database, Map<String, Population> populations, long accounts) {
        Map<String, Long> written = new TreeMap<>();
        try (FactsWriter writer = database.writer();
                Progress progress = session.progress(OptionalLong.of(accounts))) {
            long done = 0;
            for (Map.Entry<String, Population> product : populations.entrySet()) {
                long share = (accounts - done) / (populations.size() - written.size());
                for (long number = 1; number <= share; number++) {
                    writer.write(product.getValue().account(number));
                    progress.done(++done);
                }
                written.put(product.getKey(), share);
            }
            writer.commit();
        }
        return written;
    }

    private Instant at() {
        return session.options()
                .at()
                .map(at -> at.in(ZONE))
                .orElseGet(() -> session.terminal().clock().instant());
    }
}

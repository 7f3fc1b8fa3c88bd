package io.entitle.cli;

import io.entitle.fact.Product;
import io.entitle.store.FactsCursor;
import io.entitle.store.FactsForm;
import io.entitle.store.FactsSource;
import io.entitle.store.FactsWriter;
import io.entitle.store.Range;
import io.entitle.store.StoredFacts;
import io.entitle.wire.FactsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Accounts of one product, on their way from a database to files. */
record FactsExport(Session session, String product) {

    private static final int RANGE = 2_000;

    /** Writes all of them, or none where one has problems. */
    Reply write(FactsPlace from, Path to, FactsForm form) {
        Map<String, Product> products = session.entitlements().products();
        Products.refuseUnknown(product, products.keySet());
        Complaints complaints = new Complaints(session.terminal());
        try (FactsSource source = from.open(session, new FactsReader(products), 1);
                FactsCursor cursor = source.open();
                FactsWriter writer = form.into(session.terminal().directory().resolve(to), product);
                Progress progress = session.progress(OptionalLong.empty())) {
            long done = 0;
            for (Range range : source.ranges(product, RANGE)) {
                for (StoredFacts stored : cursor.read(range, account -> true)) {
                    progress.done(++done);
                    write(stored, done, writer, complaints);
                }
            }
            complaints.throwIfAny();
            writer.commit();
            return new StoreText(to.toString()).filled(Map.of(product, done));
        }
    }

    private static void write(StoredFacts stored, long position, FactsWriter writer, Complaints complaints) {
        List<String> problems = stored.document().problems().stream()
                .map(problem -> "account " + position + " in the order of their keys: " + problem)
                .toList();
        complaints.tell(problems);
        stored.document().facts().ifPresent(writer::write);
    }
}

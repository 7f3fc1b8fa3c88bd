package io.entitle.cli;

import io.entitle.fact.Facts;
import io.entitle.store.Database;
import io.entitle.store.FactsCursor;
import io.entitle.store.FactsFolder;
import io.entitle.store.FactsSource;
import io.entitle.store.FactsWriter;
import io.entitle.store.Range;
import io.entitle.store.StoredFacts;
import io.entitle.wire.FactsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Accounts on their way from files into a database. For one run. */
final class FactsLoad {

    private static final int RANGE = 5_000;

    private final Session session;
    private final String into;
    private final Complaints complaints;
    private final Map<String, Long> written = new TreeMap<>();
    private long done;

    FactsLoad(Session session, String into) {
        this.session = session;
        this.into = into;
        this.complaints = new Complaints(session.terminal());
    }

    /** Writes those of all files, or none. */
    Reply load(List<String> files) {
        FactsReader reader = new FactsReader(session.entitlements().products());
        Database database = session.database(into);
        try (FactsWriter writer = database.writer();
                Progress progress = session.progress(OptionalLong.empty())) {
            for (String file : files) {
                if (Files.isDirectory(path(file))) {
                    folder(file, reader, writer, progress);
                } else {
                    documents(file, reader, writer, progress);
                }
            }
            complaints.throwIfAny();
            writer.commit();
        }
        return new StoreText(into).filled(written);
    }

    private Path path(String file) {
        return session.terminal().directory().resolve(file);
    }

    private void documents(String file, FactsReader reader, FactsWriter writer, Progress progress) {
        new AccountsFile(session, file).each(reader, document -> {
            complaints.tell(document.complaints());
            document.content().facts().ifPresent(facts -> write(facts, writer, progress));
        });
    }

    private void folder(String folder, FactsReader reader, FactsWriter writer, Progress progress) {
        try (FactsFolder tables = FactsFolder.read(path(folder), folder);
                FactsSource source = tables.source(reader);
                FactsCursor cursor = source.open()) {
            for (String product : tables.products()) {
                for (Range range : source.ranges(product, RANGE)) {
                    for (StoredFacts stored : cursor.read(range, account -> true)) {
                        complaints.tell(complaints(folder, tables, product, stored));
                        stored.document().facts().ifPresent(facts -> write(facts, writer, progress));
                    }
                }
            }
        }
    }

    private static List<String> complaints(String folder, FactsFolder tables, String product, StoredFacts stored) {
        return stored.document().problems().stream()
                .map(problem -> folder + ": account: row " + tables.row(product, stored.account()) + ": " + problem)
                .toList();
    }

    private void write(Facts facts, FactsWriter writer, Progress progress) {
        writer.write(facts);
        written.merge(facts.product(), 1L, Long::sum);
        progress.done(++done);
    }
}

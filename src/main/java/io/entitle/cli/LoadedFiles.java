package io.entitle.cli;

import io.entitle.fact.Facts;
import io.entitle.store.FactsCursor;
import io.entitle.store.FactsFolder;
import io.entitle.store.FactsSource;
import io.entitle.store.FactsWriter;
import io.entitle.store.Range;
import io.entitle.store.StoredFacts;
import io.entitle.wire.FactsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Hands the accounts of files to a writer and tells what is wrong with them. For one run and one thread. */
final class LoadedFiles implements AutoCloseable {

    private static final int RANGE = 5_000;

    private final Session session;
    private final FactsReader reader;
    private final FactsWriter writer;
    private final Progress progress;
    private final Complaints complaints;
    private final LoadedAccounts accounts;
    private final List<FactsFolder> folders = new ArrayList<>();
    private final Map<String, Long> written = new TreeMap<>();
    private long done;

    LoadedFiles(Session session, FactsReader reader, FactsWriter writer, Progress progress, boolean several) {
        this.session = session;
        this.reader = reader;
        this.writer = writer;
        this.progress = progress;
        this.complaints = new Complaints(session.terminal());
        this.accounts = new LoadedAccounts(several);
    }

    /** Reads all accounts of a file, or of the tables of a folder. */
    void add(String file) {
        Path path = session.terminal().directory().resolve(file);
        long found = Files.isDirectory(path) ? folder(path, file) : documents(file);
        if (found == 0) {
            complaints.tell(file + ": found no accounts");
        }
    }

    private long documents(String file) {
        return new AccountsFile(session, file).each(reader, document -> {
            complaints.tell(document.complaints());
            document.content().facts().ifPresent(facts -> add(facts, document::place));
        });
    }

    private long folder(Path path, String name) {
        FactsFolder folder = FactsFolder.read(path, name);
        folders.add(folder);
        complaints.tell(folder.problems());
        complaints.more(folder.problemCount() - folder.problems().size());
        FactsSource source = folder.source(reader);
        long found = 0;
        for (String product : folder.products()) {
            for (Range range : source.ranges(product, RANGE)) {
                found += range(folder, source, range);
            }
        }
        if (found != folder.accounts()) {
            complaints.tell(name + ": found " + found + " accounts in " + folder.accounts() + " rows of accounts");
        }
        return found + folder.problemCount();
    }

    private long range(FactsFolder folder, FactsSource source, Range range) {
        try (FactsCursor cursor = source.open()) {
            List<StoredFacts> read = cursor.read(range, account -> true);
            read.forEach(stored -> add(folder, range.product(), stored));
            return read.size();
        }
    }

    private void add(FactsFolder folder, String product, StoredFacts stored) {
        stored.document().problems().forEach(problem -> {
            // Finding the row takes a query.
            complaints.tell(() -> folder.told(product, stored.account(), problem));
        });
        stored.document().facts().ifPresent(facts -> add(facts, () -> folder.place(product, stored.account())));
    }

    /** After the first problem nothing is written that would have to be undone. */
    private void add(Facts facts, Supplier<String> place) {
        accounts.before(facts.product(), facts.account(), place)
                .ifPresent(before -> complaints.tell(
                        () -> place.get() + ": found an account once more; it stands in " + before.get()));
        if (complaints.areNone()) {
            writer.write(facts);
            written.merge(facts.product(), 1L, Long::sum);
        }
        progress.done(++done);
    }

    /** @throws UnusableInputException if anything was wrong with any account */
    void throwIfAnyProblem() {
        complaints.throwIfAny();
    }

    /** How many accounts of each product were written. */
    Map<String, Long> accounts() {
        return Collections.unmodifiableMap(written);
    }

    @Override
    public void close() {
        folders.forEach(FactsFolder::close);
    }
}

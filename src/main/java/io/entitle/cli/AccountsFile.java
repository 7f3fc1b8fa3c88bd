package io.entitle.cli;

import io.entitle.difference.AccountsComparison;
import io.entitle.difference.Change;
import io.entitle.difference.DifferenceReport;
import io.entitle.difference.Onlooker;
import io.entitle.finding.Place;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import io.entitle.wire.FactsStream;
import io.entitle.wire.RepeatedAccounts;
import io.entitle.wire.UnreadDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The accounts of one file, of which there may be more than fit into memory. */
record AccountsFile(Session session, String file) {

    /**
     * Compares all of them, tells those with problems and how far it has come on standard error.
     *
     * @param documentsSeen is shown each document before it is compared
     * @param changes is shown each change
     * @throws UnusableInputException if the file cannot be read
     */
    DifferenceReport compare(
            AccountsComparison comparison, Consumer<UnreadDocument> documentsSeen, Consumer<Change> changes) {
        try (InputStream in = open()) {
            FactsStream documents = FactsStream.of(in, Place.shown(file));
            try (Progress progress =
                    Progress.on(session.terminal(), session.layout().words(), Optional.empty(), size(documents))) {
                return comparison.of(seen(documents, documentsSeen), new Told(progress, changes));
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            throw new UnusableInputException(List.of(FactsFiles.complaint(source(), e)));
        }
    }

    /**
     * Reads all of them, the second of an account refused; answers how many there are.
     *
     * @throws UnusableInputException if the file cannot be read
     */
    long each(FactsReader reader, Consumer<Document> seen) {
        try (InputStream in = open()) {
            RepeatedAccounts repeated = new RepeatedAccounts();
            FactsStream documents = FactsStream.of(in, Place.shown(file));
            int position = 0;
            while (documents.hasNext()) {
                FactsDocument document = repeated.refuse(documents.next().read(reader));
                seen.accept(new Document(source(), ++position, document));
            }
            return position;
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            throw new UnusableInputException(List.of(FactsFiles.complaint(source(), e)));
        }
    }

    private static Iterator<UnreadDocument> seen(
            Iterator<UnreadDocument> documents, Consumer<UnreadDocument> documentsSeen) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public UnreadDocument next() {
                UnreadDocument document = documents.next();
                documentsSeen.accept(document);
                return document;
            }
        };
    }

    private String source() {
        return isStandardInput() ? "standard input" : Place.shown(file);
    }

    private boolean isStandardInput() {
        return file.equals(FactsReader.STANDARD_INPUT);
    }

    private InputStream open() throws IOException {
        if (isStandardInput()) {
            return session.terminal().in();
        }
        if (Files.isDirectory(path())) {
            throw new FileSystemException(file, null, "is a folder, not a file");
        }
        return Files.newInputStream(path());
    }

    private Path path() {
        return session.terminal().directory().resolve(file);
    }

    /** Of JSON Lines the lines are counted, which takes no time beside what follows. */
    private OptionalLong size(FactsStream documents) throws IOException {
        if (documents.size().isPresent() || isStandardInput()) {
            return documents.size();
        }
        try (Stream<String> lines = Files.lines(path(), StandardCharsets.ISO_8859_1)) {
            return OptionalLong.of(lines.filter(line -> !line.isBlank()).count());
        }
    }

    /** What is told while it runs. */
    private final class Told implements Onlooker {

        private final Progress progress;
        private final Consumer<Change> changes;

        private Told(Progress progress, Consumer<Change> changes) {
            this.progress = progress;
            this.changes = changes;
        }

        @Override
        public void refused(int position, FactsDocument document) {
            new Document(source(), position, document)
                    .complaints()
                    .forEach(line -> session.terminal().err().print(line + "\n"));
        }

        @Override
        public void changed(Change change) {
            changes.accept(change);
        }

        @Override
        public void done(long documents) {
            progress.done(documents);
        }
    }
}

package io.entitle.store;

import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import io.entitle.wire.FileAccess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes accounts as documents, one a line. For one thread. */
final class LinesWriter implements FactsWriter {

    private final Path file;
    private final Path unfinished;
    private final BufferedWriter lines;

    private LinesWriter(Path file, Path unfinished, BufferedWriter lines) {
        this.file = file;
        this.unfinished = unfinished;
        this.lines = lines;
    }

    static LinesWriter into(Path folder, String name) {
        try {
            FileAccess.OWNER.createFolders(folder);
            Path unfinished = Files.createTempFile(folder, name, ".unfinished");
            return new LinesWriter(folder.resolve(name), unfinished, Files.newBufferedWriter(unfinished));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Facts facts) {
        try {
            lines.write(Answer.of(facts).line() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commit() {
        try {
            lines.close();
            FileAccess.OWNER.grant(unfinished, file);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

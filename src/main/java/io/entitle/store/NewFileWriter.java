package io.entitle.store;

import io.entitle.fact.Facts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.function.Function;

/**
 * Writes the first accounts of a database in a file: in a folder beside its place, to which it is moved when they are
 * committed, so that nobody ever sees it half done. For one thread.
 */
final class NewFileWriter implements FactsWriter {

    private final Sqlite place;
    private final ScratchFolder folder;
    private final Sqlite unfinished;
    private final FactsWriter accounts;
    private boolean committed;

    private NewFileWriter(Sqlite place, ScratchFolder folder, Function<Sqlite, FactsWriter> writer) {
        this.place = place;
        this.folder = folder;
        this.unfinished = place.in(folder.path());
        this.accounts = writer.apply(unfinished);
    }

    /** @param writer makes the tables of a database that is not there yet, and writes into them */
    static FactsWriter into(Sqlite place, Function<Sqlite, FactsWriter> writer) {
        ScratchFolder folder = folderBeside(place);
        try {
            return new NewFileWriter(place, folder, writer);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ScratchFolder folderBeside(Sqlite place) {
        try {
            return ScratchFolder.beside(place.file().toAbsolutePath());
        } catch (IOException e) {
            throw new DatabaseFailedException(place.name(), "cannot be created");
        }
    }

    @Override
    public void write(Facts facts) {
        accounts.write(facts);
    }

    @Override
    public void commit() {
        accounts.commit();
        committed = true;
        // What the database still keeps beside the file goes into it when it is closed.
        accounts.close();
        try {
            Files.move(unfinished.file(), place.file());
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseFailedException(
                    place.name(), "somebody else has created it in the meantime; nothing was written");
        } catch (IOException e) {
            throw new DatabaseFailedException(place.name(), "cannot be created");
        }
    }

    @Override
    public void close() {
        if (!committed) {
            accounts.close();
        }
        folder.close();
    }
}

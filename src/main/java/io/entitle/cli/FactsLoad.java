package io.entitle.cli;

import io.entitle.store.FactsWriter;
import io.entitle.wire.FactsReader;
import java.util.List;
import java.util.OptionalLong;

/** Writes the accounts of files into a database. */
record FactsLoad(Session session, String into) {

    /** Writes those of all files, or none. */
    Reply load(List<String> files) {
        FactsReader reader = new FactsReader(session.entitlements().products());
        try (FactsWriter writer = session.database(into).writer();
                Progress progress = session.progress(OptionalLong.empty());
                LoadedFiles loaded = new LoadedFiles(session, reader, writer, progress, files.size() > 1)) {
            files.forEach(loaded::add);
            loaded.throwIfAnyProblem();
            writer.commit();
            return new StoreText(into).filled(loaded.accounts());
        }
    }
}

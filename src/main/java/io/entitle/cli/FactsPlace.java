package io.entitle.cli;

import io.entitle.finding.Place;
import io.entitle.store.FactsMapping;
import io.entitle.store.FactsSource;
import io.entitle.wire.FactsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a command line says that facts are: in our tables of a database, or where a mapping says. */
record FactsPlace(String store, Optional<Path> mapping) {

    /** The facts as they are now, for so many readers. */
    FactsSource open(Session session, FactsReader reader, int readers) {
        return session.database(store).facts(mapping(session), reader, readers);
    }

    FactsMapping mapping(Session session) {
        return mapping.map(file -> read(session, file)).orElseGet(FactsMapping::own);
    }

    private static FactsMapping read(Session session, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(session.terminal().directory().resolve(file));
            return FactsMapping.read(bytes, Place.shown(file.toString()));
        } catch (IOException e) {
            throw new UnusableInputException(List.of(FactsFiles.complaint(Place.shown(file.toString()), e)));
        }
    }
}

package io.entitle.cli;

import io.entitle.store.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Parameters;

/** The store that a command reads the results of sweeps from. */
final class ResultsStore {

    @Parameters(
            paramLabel = "STORE",
            description =
                    "Where sweeps keep their results: a file, or jdbc:postgresql://HOST/DATABASE with the user and"
                            + " password in ENTITLE_DB_USER and ENTITLE_DB_PASSWORD.")
    private String name = "";

    /** What is done with a store. */
    interface Use<T> {
        T of(Jdbi store);
    }

    /** Reads only. */
    <T> T read(Session session, Use<T> use) {
        return used(database(session).readOnlyJdbi(), use);
    }

    /** May write. */
    <T> T write(Session session, Use<T> use) {
        return used(database(session).jdbi(), use);
    }

    private Database database(Session session) {
        Database database = Database.of(
                name, session.terminal().directory(), session.terminal().environment());
        if (!database.dialect().exists()) {
            throw new UnusableInputException(List.of(database.name() + ": no such file"));
        }
        return database;
    }

    private <T> T used(Jdbi store, Use<T> use) {
        try {
            return use.of(store);
        } catch (JdbiException e) {
            throw new UnusableInputException(List.of("the store: " + firstLine(e)));
        }
    }

    private static String firstLine(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Optional.ofNullable(root.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse("failed");
    }
}

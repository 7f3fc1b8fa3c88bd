package io.entitle.cli;

import io.entitle.store.Database;
import io.entitle.store.Tables;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
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
        Database database = database(session);
        return database.failing(() -> use.of(database.readOnlyJdbi()));
    }

    /** May write. */
    <T> T write(Session session, Use<T> use) {
        Database database = found(session);
        database.migrate(Tables.RESULTS);
        return database.failing(() -> use.of(database.jdbi()));
    }

    /** One that can be read from. */
    Database database(Session session) {
        Database database = found(session);
        database.check(Tables.RESULTS);
        return database;
    }

    private Database found(Session session) {
        Database database = session.database(name);
        if (!database.dialect().exists()) {
            throw new UnusableInputException(List.of(database.name() + ": no such file"));
        }
        return database;
    }
}

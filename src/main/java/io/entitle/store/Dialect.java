package io.entitle.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What differs between the kinds of databases. Immutable; safe to share between threads. */
public sealed interface Dialect extends FactsSelects.Reading permits PostgreSql, Sqlite {

    /** How messages call the database: never with a password. */
    String name();

    /** Where the database is, the same however it is named, and without secrets. */
    String place();

    /** The folder of the migrations for it. */
    String folder();

    /** Connections that may write. */
    DataSource writing();

    /** Connections that only read. */
    DataSource reading();

    /** Whether there is a database to read from; a server is asked when it is connected to. */
    boolean exists();

    /** An instant as statements are given it. */
    Object bound(Instant instant);

    /** Where rows of a table are collected, to be written by {@link BulkInsert}. */
    BulkInsert insert(Connection connection, String table, String columns) throws SQLException;

    /** The sole right to write results, unless somebody else has it; it ends with the process at the latest. */
    Optional<Database.Hold> hold() throws SQLException;

    /**
     * Begins one transaction or more that all see the same moment.
     *
     * @param readers how many threads will read, where it has to be known before
     */
    Snapshot snapshot(FactsSelects selects, int readers);

    /** Begins a transaction that accounts are written in. */
    FactsWriter writer();

    /** What sees one moment. Safe to share between threads. */
    interface Snapshot extends AutoCloseable {

        /** The last key of every so many accounts of a range. */
        List<String> keys(Range all, int every);

        FactsRows open();

        @Override
        void close();
    }
}

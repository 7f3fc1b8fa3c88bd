package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A query around a SELECT that somebody else wrote, run by PostgreSQL. Its text travels as a value and never as a part of
 * a statement: the server itself opens a cursor for it, which it does for one statement that gives rows, and for nothing
 * else. What does not begin or end a statement cannot end a transaction either.
 */
record BoundSelect(Connection connection, String sql) {

    /** How strings are read is said anew before each text: a function in a text before it may have changed that. */
    static final String PLAIN_STRINGS = "set_config('standard_conforming_strings', 'on', true)";

    private static final String SET = "SELECT " + PLAIN_STRINGS + ", set_config('entitle.select', ?, true)";
    private static final String OPEN = "DO 'DECLARE opened refcursor := ''entitle_select'';"
            + " BEGIN OPEN opened NO SCROLL FOR EXECUTE current_setting(''entitle.select''); END'";

    /** What is done with the rows. */
    interface Use<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** Reads no row, but learns of what columns they would be. */
    <T> T described(Use<T> use) throws SQLException {
        return fetched("FETCH FORWARD 0 FROM entitle_select", use);
    }

    /** Reads all rows. */
    <T> T read(Use<T> use) throws SQLException {
        return fetched("FETCH ALL FROM entitle_select", use);
    }

    private <T> T fetched(String fetch, Use<T> use) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, sql);
            set.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(OPEN);
            T result;
            try (ResultSet rows = statement.executeQuery(fetch)) {
                result = use.of(rows);
            }
            statement.execute("CLOSE entitle_select");
            return result;
        }
    }
}

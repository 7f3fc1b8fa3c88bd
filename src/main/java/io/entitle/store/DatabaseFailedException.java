package io.entitle.store;

import io.entitle.problem.EntitleException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** A database cannot be used, or stopped being usable. Its message says where and why, and never with what password. */
public final class DatabaseFailedException extends EntitleException {

    private static final long serialVersionUID = 1L;

    /** @param where the name of the database */
    public DatabaseFailedException(String where, String message) {
        super(where + ": " + message);
    }

    DatabaseFailedException(String where, Exception cause) {
        super(where + ": " + firstLine(cause), cause);
    }

    static String firstLine(Exception cause) {
        return String.valueOf(root(cause).getMessage()).lines().findFirst().orElse("failed");
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (thrown instanceof BatchUpdateException batch && batch.getNextException() != null) {
            return batch.getNextException();
        }
        return thrown instanceof SQLException || cause == null ? thrown : root(cause);
    }
}

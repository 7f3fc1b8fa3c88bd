package io.entitle.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows of one table on their way into it, by the way that the database takes many fastest. For one thread. */
public final class BulkInsert {

    private final Cells cells;
    private final Writing writing;

    BulkInsert(Cells cells, Writing writing) {
        this.cells = cells;
        this.writing = writing;
    }

    interface Writing {
        void write() throws SQLException;
    }

    /**
     * Rows for a table.
     *
     * @param columns in the order in which cells will be given, with commas between them
     */
    public static BulkInsert into(Database database, Connection connection, String table, String columns)
            throws SQLException {
        return database.dialect().insert(connection, table, columns);
    }

    /** Takes the rows. */
    public Cells cells() {
        return cells;
    }

    /** Writes what it took; it takes no more. */
    public void write() throws SQLException {
        writing.write();
    }
}

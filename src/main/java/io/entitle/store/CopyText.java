package io.entitle.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** Rows in the text form of PostgreSQL's COPY. For one thread. */
final class CopyText implements Cells {

    private static final char NONE = 0;

    /** What happens at a month's end happens to many. */
    private final Map<Instant, String> instants = new HashMap<>();

    private final StringBuilder text = new StringBuilder();
    private boolean inRow;

    @Override
    public Cells text(String cell) {
        StringBuilder out = cell();
        int copied = 0;
        for (int i = 0; i < cell.length(); i++) {
            char escaped = escaped(cell.charAt(i));
            if (escaped != NONE) {
                out.append(cell, copied, i).append('\\').append(escaped);
                copied = i + 1;
            }
        }
        out.append(cell, copied, cell.length());
        return this;
    }

    /** What stands behind a backslash for a character that is not written as it is; most are. */
    private static char escaped(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> NONE;
        };
    }

    @Override
    public Cells number(BigDecimal number) {
        cell().append(number.toPlainString());
        return this;
    }

    @Override
    public Cells truth(boolean truth) {
        cell().append(truth ? 't' : 'f');
        return this;
    }

    @Override
    public Cells instant(Instant instant) {
        cell().append(instants.computeIfAbsent(instant, Instant::toString));
        return this;
    }

    @Override
    public Cells nothing() {
        cell().append("\\N");
        return this;
    }

    @Override
    public void endRow() {
        text.append('\n');
        inRow = false;
    }

    private StringBuilder cell() {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        return text;
    }

    /** Writes the rows into a table. */
    void copyInto(Connection connection, String table, String columns) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + table + " (" + columns + ") FROM STDIN",
                            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}

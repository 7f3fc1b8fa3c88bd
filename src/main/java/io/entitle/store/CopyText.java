package io.entitle.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Rows in the text form of PostgreSQL's COPY. For one thread. */
final class CopyText implements Cells {

    private final StringBuilder text = new StringBuilder();
    private boolean inRow;

    @Override
    public Cells text(String cell) {
        StringBuilder out = cell();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return this;
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
        cell().append(instant);
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

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder cell() {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        return text;
    }
}

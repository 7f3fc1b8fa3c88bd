package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A row as PostgreSQL copies it out in binary form. */
final class CopiedRow implements Row {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEAD = SIGNATURE.length + 2 * Integer.BYTES;
    private static final int NOTHING = -1;

    /** Instants are microseconds from here on. */
    private static final long EPOCH = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));

    private final List<Field> fields;
    private final ShortTexts texts;
    private final int[] starts;
    private final int[] lengths;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private boolean begun;

    CopiedRow(List<Field> fields, ShortTexts texts) {
        this.texts = texts;
        this.fields = fields;
        this.starts = new int[fields.size()];
        this.lengths = new int[fields.size()];
    }

    /** Takes the next message; answers whether it holds a row. */
    boolean take(byte[] message) {
        bytes = ByteBuffer.wrap(message);
        int at = begun ? 0 : HEAD;
        begun = true;
        int count = bytes.getShort(at);
        at += Short.BYTES;
        for (int i = 0; i < count; i++) {
            lengths[i] = bytes.getInt(at);
            starts[i] = at + Integer.BYTES;
            at = starts[i] + Math.max(0, lengths[i]);
        }
        return count >= 0;
    }

    @Override
    public boolean has(int column) {
        return lengths[column] != NOTHING;
    }

    @Override
    public String text(int column) {
        return has(column) ? texts.of(bytes.array(), starts[column], lengths[column]) : "";
    }

    @Override
    public void copy(int column, String member, DocumentTree into) {
        Field field = fields.get(column);
        if (!field.typed()) {
            Written.copy(field.column().kind(), text(column), member, into);
            return;
        }
        switch (field.column().kind()) {
            case TEXT -> into.text(member, text(column));
            case NUMBER -> BinaryNumber.copy(bytes, starts[column], member, into);
            case TRUTH -> into.truth(member, bytes.get(starts[column]) != 0);
            case INSTANT -> instant(bytes.getLong(starts[column]), member, into);
        }
    }

    private static void instant(long micros, String member, DocumentTree into) {
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            into.text(member, micros < 0 ? "-infinity" : "infinity");
        } else {
            Written.micros(micros + EPOCH, member, into);
        }
    }
}

package io.entitle.wire;

import java.nio.charset.StandardCharsets;

/** A line of JSON Lines; so many lines stand before it. */
final class UnreadLine implements UnreadDocument {

    private final byte[] bytes;
    private final String source;
    private final int linesBefore;

    /** Keeps the bytes, which nobody may change from then on. */
    UnreadLine(byte[] bytes, String source, int linesBefore) {
        this.bytes = bytes;
        this.source = source;
        this.linesBefore = linesBefore;
    }

    boolean isBlank() {
        return new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
    }

    @Override
    public FactsDocument read(FactsReader reader) {
        try {
            return reader.line(Utf8.decode(bytes), source, linesBefore);
        } catch (MalformedException e) {
            MalformedException onThisLine = new MalformedException(1, 1, String.valueOf(e.getMessage()));
            return FactsDocument.unreadable(onThisLine.in(source, linesBefore));
        }
    }
}

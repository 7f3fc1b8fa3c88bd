package io.entitle.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Queue;

/**
 * The documents of a file one after the other, in the formats that {@link FactsReader} reads. Of JSON Lines no more than
 * a line is held; any other format is parsed as a whole before the first document is handed out. For one thread.
 *
 * <p>Throws {@link UncheckedIOException} if the file cannot be read on.
 */
public final class FactsStream implements Iterator<UnreadDocument> {

    private final Lines lines;
    private final Queue<UnreadDocument> ready = new ArrayDeque<>();

    private FactsStream(Lines lines) {
        this.lines = lines;
    }

    /**
     * Looks at the beginning of a file and chooses how to read it.
     *
     * @param source name of the file, which tells its format as for {@link FactsReader#read}
     * @param in its bytes; the caller closes it
     */
    public static FactsStream of(InputStream in, String source) throws IOException {
        Lines lines = new Lines(new BufferedInputStream(in, 1 << 16), source);
        FactsStream stream = new FactsStream(lines);
        List<UnreadLine> first = lines.untilTwoHaveText();
        String text = new String(lines.head(), StandardCharsets.UTF_8);
        if (Format.of(source, text) == Format.JSON && JsonLines.isUsed(source, text)) {
            stream.ready.addAll(first);
        } else {
            stream.ready.addAll(whole(lines.everything(), source));
        }
        return stream;
    }

    /** How many documents there are in all, where that is known before they are read. */
    public OptionalLong size() {
        return lines.areAllRead() ? OptionalLong.of(ready.size()) : OptionalLong.empty();
    }

    private static List<UnreadDocument> whole(byte[] bytes, String source) {
        try {
            String text = Utf8.decode(bytes);
            return FactsReader.trees(Format.of(source, text), text).stream()
                    .<UnreadDocument>map(tree -> reader -> reader.tree(tree))
                    .toList();
        } catch (MalformedException e) {
            FactsDocument malformed = FactsDocument.unreadable(e.in(source, 0));
            return List.of(reader -> malformed);
        }
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty()) {
            lines.nextWithText().ifPresent(ready::add);
        }
        return !ready.isEmpty();
    }

    @Override
    public UnreadDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}

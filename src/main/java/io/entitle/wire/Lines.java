package io.entitle.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a file of which the first have to be looked at before it is known what the file is. For one thread. */
final class Lines {

    private final InputStream in;
    private final String source;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private boolean noting = true;
    private boolean allRead;
    private int count;

    /** Reads byte by byte, so the stream should have a buffer. */
    Lines(InputStream in, String source) {
        this.in = in;
        this.source = source;
    }

    /** The first two lines with text, or as many as there are. */
    List<UnreadLine> untilTwoHaveText() {
        List<UnreadLine> lines = new ArrayList<>();
        nextWithText().ifPresent(lines::add);
        nextWithText().ifPresent(lines::add);
        noting = false;
        return lines;
    }

    /** The bytes that were read until the first lines were known. */
    byte[] head() {
        return head.toByteArray();
    }

    /** The whole file. */
    byte[] everything() throws IOException {
        in.transferTo(head);
        allRead = true;
        return head.toByteArray();
    }

    boolean areAllRead() {
        return allRead;
    }

    Optional<UnreadLine> nextWithText() {
        Optional<UnreadLine> line = next();
        while (line.filter(UnreadLine::isBlank).isPresent()) {
            line = next();
        }
        return line;
    }

    private Optional<UnreadLine> next() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            int read = in.read();
            if (read < 0) {
                return Optional.empty();
            }
            for (; read >= 0 && read != '\n'; read = in.read()) {
                line.write(read);
            }
            note(line, read);
            return Optional.of(new UnreadLine(line.toByteArray(), source, count++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(ByteArrayOutputStream line, int end) throws IOException {
        if (noting) {
            line.writeTo(head);
            if (end >= 0) {
                head.write(end);
            }
        }
    }
}

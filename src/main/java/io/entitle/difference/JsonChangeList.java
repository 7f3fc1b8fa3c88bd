package io.entitle.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A change a line, with whatever stands around and between them. */
final class JsonChangeList implements ChangeList {

    private final Writer out;
    private final String between;
    private final String end;
    private boolean any;

    JsonChangeList(Writer out, String start, String between, String end) throws IOException {
        this.out = out;
        this.between = between;
        this.end = end;
        out.write(start);
    }

    @Override
    public void add(Change change) {
        try {
            out.write(any ? between : "");
            out.write(DifferenceTree.of(change).line());
            any = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(any || !between.equals(end) ? end : "");
        }
    }
}

package io.entitle.difference;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** Writes every change down, one after the other, and keeps none. Not thread-safe. */
public interface ChangeList extends Closeable {

    /**
     * Writes one more down.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void add(Change change);

    /** How a list is written. */
    enum Form {
        /** Comma-separated, a line a change, names in the first. */
        CSV,
        /** One JSON array. */
        JSON,
        /** A JSON object a line. */
        JSONL;

        /** The form that the ending of a file's name asks for, if it is one. */
        public static Optional<Form> of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            for (Form form : values()) {
                if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }

        /** A list that is written to there and closes it. */
        public ChangeList to(Writer out) throws IOException {
            return switch (this) {
                case CSV -> new CsvChangeList(out);
                case JSON -> new JsonChangeList(out, "[\n", ",\n", "\n]\n");
                case JSONL -> new JsonChangeList(out, "", "\n", "\n");
            };
        }
    }
}

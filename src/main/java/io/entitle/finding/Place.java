package io.entitle.finding;

import io.entitle.problem.Quoted;
import java.util.Comparator;

/**
 * A place in a rule file.
 *
 * @param file path inside the rules folder, with forward slashes
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    public Place {
        file = shown(file);
    }

    /** A name on one line: what would move the cursor, break the line or turn the writing is shown by its number. */
    public static String shown(String name) {
        if (Quoted.isPrintable(name)) {
            return name;
        }
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Quoted.isPrintable(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\u{%X}", c));
            }
        });
        return shown.toString();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

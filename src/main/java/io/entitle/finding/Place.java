package io.entitle.finding;

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
        if (isPlain(name)) {
            return name;
        }
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isPrintable(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\u{%X}", c));
            }
        });
        return shown.toString();
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < ' ' || c > '~') && !isPrintable(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
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

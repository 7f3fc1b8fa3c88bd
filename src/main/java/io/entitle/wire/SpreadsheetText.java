package io.entitle.wire;

import java.util.regex.Pattern;

/**
 * A text as it stands in a cell of CSV. Spreadsheets run what begins like a formula, so that such a text stands behind an
 * apostrophe, and so does one that would look like it once its own apostrophes are gone: what is read is what was written.
 */
public final class SpreadsheetText {

    /** What begins like a formula, behind any number of apostrophes; as Java reads it, and DuckDB too. */
    public static final String FORMULA = "'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]";

    private static final Pattern PATTERN = Pattern.compile(FORMULA);

    private SpreadsheetText() {}

    /** The text as it is written. */
    public static String guarded(String text) {
        return PATTERN.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was written so; one that nobody guarded is what it is. */
    public static String bare(String cell) {
        boolean guarded = cell.startsWith("'")
                && PATTERN.matcher(cell).region(1, cell.length()).lookingAt();
        return guarded ? cell.substring(1) : cell;
    }
}

package io.entitle.store;

import io.entitle.problem.Quoted;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell of CSV must look like by its column, before anything is known of its meaning. */
record CsvCell(Column column) {

    /** As spreadsheets write large numbers they have lost digits, and with separators no two agree. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

    /** What spreadsheets and exports leave where an id was lost. */
    private static final Pattern LOST_ID =
            Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+|\\\\N|#(N/A|REF!|NAME\\?|VALUE!|NUM!|NULL!|DIV/0!)");

    private static final Set<String> IDS = Set.of("product", "account", "project", "pack");

    /** What is wrong with what the cell holds; an empty one says that nothing is known. */
    Optional<String> problem(String cell) {
        if (cell.isEmpty()) {
            return column.required() ? Optional.of("expected a value, found nothing") : Optional.empty();
        }
        if (!cell.equals(cell.strip())) {
            return Optional.of("found blanks around " + Quoted.of(cell.strip()) + "; leave them out");
        }
        return expectation(cell).map(expected -> "expected " + expected + ", found " + Quoted.of(cell));
    }

    private Optional<String> expectation(String cell) {
        return switch (column.kind()) {
            case NUMBER -> unless(PLAIN_NUMBER.matcher(cell).matches(), "a number such as `1234.5`");
            case TRUTH -> unless(Written.truth(cell).isPresent(), "true or false");
            case INSTANT -> Optional.empty();
            case TEXT -> text(cell);
        };
    }

    private Optional<String> text(String cell) {
        if (column.equals(Columns.NR) || column.equals(Columns.NR_OF_SUBSCRIPTION)) {
            return unless(POSITION.matcher(cell).matches(), "a whole number such as `1`");
        }
        return unless(!IDS.contains(column.name()) || !LOST_ID.matcher(cell).matches(), "an id");
    }

    private static Optional<String> unless(boolean fits, String expected) {
        return fits ? Optional.empty() : Optional.of(expected);
    }
}

package io.entitle.store;

import io.entitle.wire.SpreadsheetText;
import java.util.stream.Collectors;

/** How tables are written to files. */
enum TableForm {
    CSV(".csv", "FORMAT csv, HEADER true"),
    PARQUET(".parquet", "FORMAT parquet, COMPRESSION zstd");

    private final String ending;
    private final String options;

    TableForm(String ending, String options) {
        this.ending = ending;
        this.options = options;
    }

    String ending() {
        return ending;
    }

    String options() {
        return options;
    }

    /** The columns as what they are, where a file can tell. */
    String select(Relation relation) {
        return FactsCells.columnsOf(relation).stream()
                .map(name -> this == CSV ? csv(relation, name) : name + "::" + type(relation, name) + " AS " + name)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + relation.table()));
    }

    /** Numbers stay what they are: only a text can be taken for a formula. */
    private static String csv(Relation relation, String name) {
        return type(relation, name).equals("VARCHAR") ? guarded(name) : name;
    }

    /** A column of texts as spreadsheets may be shown it. */
    static String guarded(String column) {
        return "CASE WHEN regexp_matches(" + column + ", '^" + literal(SpreadsheetText.FORMULA) + "') THEN '''' || "
                + column + " ELSE " + column + " END AS " + column;
    }

    /** A column of texts as {@link #guarded} was given it. */
    static String bare(String column) {
        return "regexp_replace(" + column + ", '^''(" + literal(SpreadsheetText.FORMULA) + ")', '\\1')";
    }

    private static String literal(String pattern) {
        return pattern.replace("'", "''");
    }

    private static String type(Relation relation, String name) {
        return relation.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> switch (column.kind()) {
                    case TEXT -> "VARCHAR";
                    case NUMBER -> "DECIMAL(24, 9)";
                    case TRUTH -> "BOOLEAN";
                    case INSTANT -> "TIMESTAMPTZ";
                })
                .orElse("VARCHAR");
    }
}

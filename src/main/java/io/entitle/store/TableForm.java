package io.entitle.store;

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
                .map(name -> this == CSV ? name : name + "::" + type(relation, name) + " AS " + name)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + relation.table()));
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

package io.entitle.store;

import java.nio.file.Path;

/**
 * A file that rows of facts are read from.
 *
 * @param name how messages call it
 */
record TableFile(Relation relation, Path path, String name) {

    static final String CSV = ".csv";
    static final String PARQUET = ".parquet";

    boolean isCsv() {
        return path.toString().endsWith(CSV);
    }

    /** The place of a row: of CSV the line of the file that it begins on, otherwise its number. */
    String at(long row) {
        return isCsv() ? name + ":" + row : name + ": row " + row;
    }
}

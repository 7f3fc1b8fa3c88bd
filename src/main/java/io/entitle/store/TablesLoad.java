package io.entitle.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** Loads the files of a folder into scratch tables, and checks what can be known of rows before they are documents. */
final class TablesLoad {

    private final ScratchTables scratch;
    private final Map<Relation, TableFile> files;
    private final TableProblems problems = new TableProblems();
    private boolean allAccounts;

    TablesLoad(ScratchTables scratch, Map<Relation, TableFile> files) {
        this.scratch = scratch;
        this.files = files;
    }

    TableProblems problems() {
        return problems;
    }

    /** @throws MappingDoesNotFitException if there is no going on after what was found */
    void throwIfFatal() {
        if (problems.isFatal()) {
            throw new MappingDoesNotFitException(problems.summary());
        }
    }

    /** Makes a table of each file; rows that are refused are not in it. */
    void load() throws SQLException {
        for (TableFile file : files.values()) {
            long before = problems.count();
            if (file.isCsv()) {
                CsvTable.load(file, scratch, problems);
            } else {
                parquet(file);
            }
            allAccounts |= file.relation() == Relation.ACCOUNT && problems.count() == before;
        }
    }

    private void parquet(TableFile file) {
        try {
            scratch.loadParquet(file.relation(), file.path());
            long rows = scratch.countOfParquet(file.path());
            new RowCount(file, rows, rows, rows, 0).check(scratch, problems);
        } catch (SQLException e) {
            problems.addFatal(file.name() + ": cannot be read as Parquet; the file may be damaged or cut off");
        }
    }

    /**
     * Looks at the keys of rows. Rows of accounts that were refused would make strays of the rows that belong to them, so
     * strays are only looked for where none was.
     */
    void checkKeys() throws SQLException {
        StrayRows strays = new StrayRows(scratch, Objects.requireNonNull(files.get(Relation.ACCOUNT)));
        for (TableFile file : files.values()) {
            scratch.sort(file.relation());
            strays.refuseWithoutKey(file, problems);
            new RepeatedRows(scratch, file).refuse(problems);
            if (allAccounts && file.relation() != Relation.ACCOUNT) {
                strays.refuse(file, problems);
            }
        }
    }
}

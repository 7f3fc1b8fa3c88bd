package io.entitle.store;

import io.entitle.store.CsvText.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file into a scratch table by the columns that its first line names. Every row is either in the table or told
 * as a problem. For one file.
 */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final TableFile file;
    private final TableProblems problems;
    private final CsvText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;
    private long rows;

    private CsvTable(TableFile file, TableProblems problems, CsvText text) throws IOException {
        this.file = file;
        this.problems = problems;
        this.text = text;
        this.parser = FORMAT.parse(text);
        this.records = parser.iterator();
    }

    static void load(TableFile file, ScratchTables scratch, TableProblems problems) throws SQLException {
        try (CsvText text = new CsvText(Files.newInputStream(file.path()))) {
            new CsvTable(file, problems, text).load(scratch);
        } catch (IOException | UncheckedIOException e) {
            problems.addFatal(file.name() + ": cannot be read");
        }
    }

    private void load(ScratchTables scratch) throws SQLException {
        Optional<CSVRecord> first = next();
        if (first.isEmpty()) {
            fatal(text.fault().orElse(new Fault(1, "found an empty file; expected the names of columns")));
            return;
        }
        CsvHeader header = CsvHeader.of(file.relation(), first.get());
        List<String> wrong = header.problems();
        if (!wrong.isEmpty()) {
            wrong.forEach(problem -> problems.addFatal(file.at(line) + ": " + problem));
            return;
        }
        rows(header, scratch);
    }

    private void rows(CsvHeader header, ScratchTables scratch) throws SQLException {
        CsvRow row = new CsvRow(header, file, problems);
        List<String> columns = new ArrayList<>(header.names());
        columns.add(ScratchTables.ROW);
        AppendedCells cells = scratch.collect(file.relation().table(), columns);
        long kept = 0;
        for (Optional<CSVRecord> record = next(); record.isPresent(); record = next()) {
            kept += row.keep(record.get(), line, cells) ? 1 : 0;
        }
        cells.close();
        scratch.bare(file.relation());
        text.fault().ifPresent(this::fatal);
        if (!problems.isFatal()) {
            new RowCount(file, text.rows() - 1, rows - 1, kept, row.refused()).check(scratch, problems);
        }
    }

    /** The next row that holds anything, if the text is whole up to its end. */
    private Optional<CSVRecord> next() {
        try {
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                CSVRecord record = records.next();
                if (isCutOff()) {
                    return Optional.empty();
                }
                if (record.size() > 1 || !record.get(0).isEmpty()) {
                    rows++;
                    return Optional.of(record);
                }
            }
        } catch (UncheckedIOException e) {
            // The text ended in the middle of a row.
            if (text.fault().isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether a row is the last before a fault: it is not known whether it was meant to end there. */
    private boolean isCutOff() {
        return text.fault().isPresent() && !records.hasNext();
    }

    private void fatal(Fault fault) {
        problems.addFatal(file.at(fault.line()) + ": " + fault.message());
    }
}

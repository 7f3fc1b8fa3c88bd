package io.entitle.store;

import io.entitle.store.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Takes the rows of a CSV file into a table, and refuses those that are none. For one thread. */
final class CsvRow {

    private static final Column PRODUCT = Column.required("product", Kind.TEXT, "");

    private final CsvHeader header;
    private final List<CsvCell> cells;
    private final TableFile file;
    private final TableProblems problems;
    private long refused;

    CsvRow(CsvHeader header, TableFile file, TableProblems problems) {
        this.header = header;
        this.cells = header.names().stream()
                .map(name -> new CsvCell(column(file.relation(), name)))
                .toList();
        this.file = file;
        this.problems = problems;
    }

    private static Column column(Relation relation, String name) {
        return Stream.concat(Stream.of(PRODUCT), relation.columns().stream())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    long refused() {
        return refused;
    }

    /** Appends a row to the table, or tells what is wrong with it; answers whether it was appended. */
    boolean keep(CSVRecord record, long line, AppendedCells table) {
        List<String> found = problems(record);
        found.forEach(problem -> problems.add(file.at(line) + ": " + problem));
        if (!found.isEmpty()) {
            refused++;
            return false;
        }
        for (String cell : record) {
            if (cell.isEmpty()) {
                table.nothing();
            } else {
                table.text(cell);
            }
        }
        table.text(String.valueOf(line)).endRow();
        return true;
    }

    private List<String> problems(CSVRecord record) {
        if (header.isRepeatedBy(record.toList())) {
            return List.of("found the names of columns once more; were two files put together?");
        }
        if (record.size() != cells.size()) {
            return List.of("found " + record.size() + (record.size() == 1 ? " cell" : " cells") + "; expected "
                    + cells.size() + ", one for each column of the first line");
        }
        List<String> found = new ArrayList<>(0);
        for (int i = 0; i < cells.size(); i++) {
            String name = header.names().get(i);
            Optional<String> problem = cells.get(i).problem(record.get(i));
            problem.ifPresent(message -> found.add("column `" + name + "`: " + message));
        }
        return found;
    }
}

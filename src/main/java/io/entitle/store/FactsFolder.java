package io.entitle.store;

import io.entitle.problem.Problem;
import io.entitle.store.FactsSelects.Placeholders;
import io.entitle.store.FactsSelects.Reading;
import io.entitle.wire.FactsReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Facts in a folder of tables: {@code account.csv} or {@code account.parquet}, and likewise the other tables of
 * {@link Tables#FACTS} where there are rows of them, with the same columns. They are sorted into a scratch file first, so
 * that ranges of them can be read. For one thread.
 */
public final class FactsFolder implements AutoCloseable {

    private static final Placeholders PARAMETERS = new Placeholders("?", "?", "?", " = ''", "t.account");
    private static final Reading READING = new Reading() {
        @Override
        public Map<String, String> columns(Connection connection, String select) throws SQLException {
            return Reading.ofQuery(connection, select);
        }

        @Override
        public Field field(Column column, String type) {
            String name = "t." + column.name();
            return type.equals("TIMESTAMP WITH TIME ZONE")
                    ? new Field(column, "epoch_us(" + name + ")", true)
                    : new Field(column, name + "::VARCHAR", false);
        }
    };

    private final String name;
    private final ScratchTables scratch;
    private final FactsSelects selects;
    private final TableProblems problems;
    private final RowPlaces places;

    private FactsFolder(
            String name, ScratchTables scratch, FactsSelects selects, TableProblems problems, RowPlaces places) {
        this.name = name;
        this.scratch = scratch;
        this.selects = selects;
        this.problems = problems;
        this.places = places;
    }

    /**
     * Reads the files of a folder.
     *
     * @param name how messages call it
     * @throws MappingDoesNotFitException with everything that is wrong with files of which no row can be read
     */
    public static FactsFolder read(Path folder, String name) {
        Map<Relation, TableFile> files = TableFiles.of(folder, name);
        ScratchTables scratch = ScratchTables.create(name);
        try {
            TablesLoad load = new TablesLoad(scratch, files);
            load.load();
            load.throwIfFatal();
            FactsSelects selects =
                    FactsSelects.of(name, scratch.connection(), READING, FactsMapping.sorted(files.keySet()));
            load.checkKeys();
            load.throwIfFatal();
            return new FactsFolder(name, scratch, selects, load.problems(), new RowPlaces(scratch, files));
        } catch (SQLException e) {
            scratch.close();
            throw new DatabaseFailedException(name, e);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** The first of what is wrong with rows as such, a line each: they were refused, and the others were read. */
    public List<String> problems() {
        return problems.lines();
    }

    /** How many problems of rows there are. */
    public long problemCount() {
        return problems.count();
    }

    /** How many rows there are of accounts. */
    public long accounts() {
        try {
            return scratch.count(Relation.ACCOUNT);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    /** The products that there are accounts of. */
    public List<String> products() {
        try (PreparedStatement query =
                        scratch.connection().prepareStatement("SELECT DISTINCT product FROM account ORDER BY product");
                ResultSet rows = query.executeQuery()) {
            List<String> products = new ArrayList<>();
            while (rows.next()) {
                products.add(rows.getString(1));
            }
            return products;
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    /** A problem of an account's document, told by the file, the row and the column that it comes from. */
    public String told(String product, String account, Problem problem) {
        try {
            return places.of(product, account, problem);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    /** The row of an account, by which messages call it. */
    public String place(String product, String account) {
        try {
            return places.ofAccount(product, account);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    /** The facts; closed together with this. */
    public FactsSource source(FactsReader reader) {
        try {
            QueriedRows rows = QueriedRows.begin(name, scratch.connection(), selects, PARAMETERS);
            return new SnapshotSource(new SharedRows(List.of(rows)), reader, selects.isRevised());
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}

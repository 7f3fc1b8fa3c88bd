package io.entitle.store;

import io.entitle.store.FactsSelects.Placeholders;
import io.entitle.store.FactsSelects.Reading;
import io.entitle.wire.FactsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Facts in a folder of tables: {@code account.csv} or {@code account.parquet}, and likewise {@code subscription},
 * {@code usage}, {@code project} and {@code pack} where there are any, with the columns of {@link Tables#FACTS}. They are
 * sorted into a scratch file first, so that ranges of them can be read. For one thread.
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
    private static final List<String> ENDINGS = List.of(".csv", ".parquet");

    private final String name;
    private final ScratchTables scratch;
    private final FactsSelects selects;

    private FactsFolder(String name, ScratchTables scratch, FactsSelects selects) {
        this.name = name;
        this.scratch = scratch;
        this.selects = selects;
    }

    /**
     * Reads the files of a folder.
     *
     * @param name how messages call it
     * @throws MappingDoesNotFitException with everything that is wrong with the tables as such
     */
    public static FactsFolder read(Path folder, String name) {
        Map<Relation, Path> files = files(folder, name);
        ScratchTables scratch = ScratchTables.create(name);
        try {
            for (Map.Entry<Relation, Path> file : files.entrySet()) {
                scratch.load(file.getKey(), file.getValue());
            }
            FactsSelects selects =
                    FactsSelects.of(name, scratch.connection(), READING, FactsMapping.sorted(files.keySet()));
            refuseStrays(name, scratch.connection(), files);
            for (Relation relation : files.keySet()) {
                scratch.sort(relation);
            }
            return new FactsFolder(name, scratch, selects);
        } catch (SQLException e) {
            scratch.close();
            throw new DatabaseFailedException(name, e);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static Map<Relation, Path> files(Path folder, String name) {
        Map<Relation, Path> files = new EnumMap<>(Relation.class);
        List<String> problems = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            List<Path> found = ENDINGS.stream()
                    .map(ending -> folder.resolve(relation.table() + ending))
                    .filter(Files::exists)
                    .toList();
            found.forEach(file -> files.put(relation, file));
            if (found.size() > 1) {
                problems.add("expected one file of " + relation.table() + ", found " + found.size());
            }
        }
        if (!files.containsKey(Relation.ACCOUNT)) {
            problems.add("expected account.csv or account.parquet");
        }
        if (!problems.isEmpty()) {
            throw new MappingDoesNotFitException(name, problems);
        }
        return files;
    }

    /** Rows without a key, and rows of no account, would else be lost without a word. */
    private static void refuseStrays(String name, Connection connection, Map<Relation, Path> files)
            throws SQLException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<Relation, Path> file : files.entrySet()) {
            String table = file.getKey().table();
            String sql = "SELECT row FROM " + table + " AS t WHERE product IS NULL OR account IS NULL"
                    + " OR NOT EXISTS (SELECT 1 FROM account AS a WHERE a.product = t.product AND a.account = t.account)"
                    + " ORDER BY row";
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    problems.add(file.getValue().getFileName() + ": row " + rows.getLong(1) + ": is of no account");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingDoesNotFitException(name, problems);
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

    /** Where an account stands in its file, counted from 1. */
    public long row(String product, String account) {
        String sql = "SELECT min(row) FROM account WHERE product = ? AND account = ?";
        try (PreparedStatement query = scratch.connection().prepareStatement(sql)) {
            query.setString(1, product);
            query.setString(2, account);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
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

    /** The names of the files that a folder may hold. */
    static Stream<String> names(String ending) {
        return Stream.of(Relation.values()).map(relation -> relation.table() + ending);
    }
}

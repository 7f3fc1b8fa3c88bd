package io.entitle.store;

import io.entitle.fact.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Writes accounts as a folder of tables, which {@link FactsFolder} reads. For one thread. */
final class FolderWriter implements FactsWriter {

    private final Path folder;
    private final TableForm form;
    private final ScratchTables scratch;
    private final Map<Relation, AppendedCells> tables = new EnumMap<>(Relation.class);

    private FolderWriter(Path folder, TableForm form, ScratchTables scratch) {
        this.folder = folder;
        this.form = form;
        this.scratch = scratch;
    }

    static FolderWriter into(Path folder, TableForm form) {
        FolderWriter writer = new FolderWriter(folder, form, ScratchTables.create(folder.toString()));
        try {
            for (Relation relation : Relation.values()) {
                writer.create(relation);
            }
            return writer;
        } catch (SQLException e) {
            writer.close();
            throw writer.failed(e);
        }
    }

    private void create(Relation relation) throws SQLException {
        String columns = Stream.of(FactsCells.columns(relation).split(", *"))
                .map(column -> column + " VARCHAR")
                .collect(Collectors.joining(", "));
        try (Statement statement = scratch.connection().createStatement()) {
            statement.execute("CREATE TABLE " + relation.table() + " (" + columns + ")");
        }
        DuckDBConnection duck = scratch.connection().unwrap(DuckDBConnection.class);
        tables.put(
                relation,
                new AppendedCells(
                        folder.toString(), duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, relation.table())));
    }

    @Override
    public void write(Facts facts) {
        new FactsCells(tables::get).add(facts);
    }

    /** Moves the files to their places when all of them are made. */
    @Override
    public void commit() {
        try {
            for (Map.Entry<Relation, AppendedCells> table : tables.entrySet()) {
                table.getValue().close();
                copy(table.getKey());
            }
            Files.createDirectories(folder);
            for (String file : FactsFolder.names(form.ending()).toList()) {
                Files.move(scratch.folder().resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Relation relation) throws SQLException {
        String sql = "COPY (" + form.select(relation) + ") TO ? (" + form.options() + ")";
        try (PreparedStatement copy = scratch.connection().prepareStatement(sql)) {
            copy.setString(
                    1,
                    scratch.folder().resolve(relation.table() + form.ending()).toString());
            copy.execute();
        }
    }

    private DatabaseFailedException failed(SQLException e) {
        return new DatabaseFailedException(folder.toString(), e);
    }

    @Override
    public void close() {
        scratch.close();
    }
}

package io.entitle.store;

import io.entitle.fact.Facts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

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
                writer.tables.put(relation, writer.scratch.collect(relation.table(), FactsCells.columnsOf(relation)));
            }
            return writer;
        } catch (SQLException e) {
            writer.close();
            throw writer.failed(e);
        }
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
                Relation relation = table.getKey();
                table.getValue().close();
                scratch.copy(form.select(relation), relation.table() + form.ending(), form.options());
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        scratch.folder().move(TableFiles.names(form.ending()).toList(), folder);
    }

    private DatabaseFailedException failed(SQLException e) {
        return new DatabaseFailedException(folder.toString(), e);
    }

    @Override
    public void close() {
        scratch.close();
    }
}

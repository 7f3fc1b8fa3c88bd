package io.entitle.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files of a folder that rows of facts are read from. */
final class TableFiles {

    private TableFiles() {}

    /**
     * One file for each kind of rows that there are.
     *
     * @throws MappingDoesNotFitException if there are two of a kind, or none of accounts
     */
    static Map<Relation, TableFile> of(Path folder, String name) {
        Map<Relation, TableFile> files = new EnumMap<>(Relation.class);
        List<String> problems = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            List<Path> found = Stream.of(TableFile.CSV, TableFile.PARQUET)
                    .map(ending -> folder.resolve(relation.table() + ending))
                    .filter(Files::exists)
                    .toList();
            found.forEach(path -> files.put(relation, file(relation, path, name)));
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

    private static TableFile file(Relation relation, Path path, String folder) {
        String parent = folder.endsWith("/") ? folder : folder + "/";
        return new TableFile(relation, path, parent + path.getFileName());
    }

    /** The names of the files that a folder may hold. */
    static Stream<String> names(String ending) {
        return Stream.of(Relation.values()).map(relation -> relation.table() + ending);
    }
}

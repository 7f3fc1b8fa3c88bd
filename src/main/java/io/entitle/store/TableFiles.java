package io.entitle.store;

import io.entitle.problem.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
        problems.addAll(misnamed(folder, name));
        if (!files.containsKey(Relation.ACCOUNT)) {
            problems.add("expected account.csv or account.parquet");
        }
        if (!problems.isEmpty()) {
            throw new MappingDoesNotFitException(name, problems);
        }
        return files;
    }

    /** What is called nearly as a table would be passed over without a word, and its rows with it. */
    private static List<String> misnamed(Path folder, String name) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString())
                    .sorted()
                    .flatMap(file -> Stream.of(TableFile.CSV, TableFile.PARQUET)
                            .filter(ending -> file.toLowerCase(Locale.ROOT).endsWith(ending))
                            .flatMap(ending -> meant(file, ending)))
                    .toList();
        } catch (IOException e) {
            throw new MappingDoesNotFitException(name, List.of("cannot be read"));
        }
    }

    private static Stream<String> meant(String file, String ending) {
        return names(ending)
                .filter(table -> !table.equals(file) && letters(table, ending).equals(letters(file, ending)))
                .map(table -> "found " + Quoted.of(file) + ", which is not read; expected " + Quoted.of(table));
    }

    /** Of one thing or several, in whatever case and however its words are put together. */
    private static String letters(String file, String ending) {
        return file.substring(0, file.length() - ending.length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "")
                .replaceFirst("s$", "");
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

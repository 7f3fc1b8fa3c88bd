package io.entitle.engine;

import io.entitle.problem.EntitleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the files below a rules folder. What begins with a dot, be it a file or a folder on the way to it, is left out:
 * editors keep their locks there, and mounted volumes the texts that their visible files point to.
 */
public final class FolderFiles {

    private FolderFiles() {}

    /**
     * The bytes of each file whose name ends so, by its path inside the folder, with forward slashes.
     *
     * @throws EntitleException if there is no such folder
     * @throws UncheckedIOException if a file cannot be read
     */
    public static SortedMap<String, byte[]> ending(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            throw new EntitleException("no rules folder at `" + folder + "`");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(ending))
                    .filter(p -> isVisible(folder.relativize(p)))
                    .toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isVisible(Path inside) {
        return StreamSupport.stream(inside.spliterator(), false)
                .noneMatch(name -> name.toString().startsWith("."));
    }
}

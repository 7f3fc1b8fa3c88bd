package io.entitle.store;

import io.entitle.wire.FileAccess;
import io.entitle.wire.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder where files are made before they are moved to where they belong; deleted in the end, with all that is in it. */
record ScratchFolder(Path path) implements AutoCloseable {

    static ScratchFolder create() {
        try {
            return new ScratchFolder(Files.createTempDirectory("entitle"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files in it can become that file at once. */
    static ScratchFolder beside(Path file) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(file.resolveSibling("."), file.getFileName() + "-"));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Moves files that were made, when all of them are. */
    void move(List<String> files, Path folder) {
        try {
            FileAccess.OWNER.createFolders(folder);
            for (String file : files) {
                move(file(file), folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be moved at once, as it lies on another disk, is copied aside first. */
    private static void move(Path made, Path target) throws IOException {
        FileAccess.OWNER.grant(made, target);
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            new WholeFile(target).write(out -> Files.copy(made, out));
        }
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(path)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.entitle.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a link leads. */
final class FolderLink {

    private FolderLink() {}

    /** The real path; empty for a link that leads nowhere or to itself, and for what has gone meanwhile. */
    static Optional<Path> target(Path entry) throws IOException {
        try {
            return Optional.of(entry.toRealPath());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (Files.isSymbolicLink(entry) && !Files.exists(entry)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

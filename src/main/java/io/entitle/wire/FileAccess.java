package io.entitle.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Who may read a file that is made. It is always made by a name that nobody had, so that no link of somebody else's
 * decides what is written to; a file that was there keeps the rights that it had.
 */
public enum FileAccess {
    /** Whoever runs the program: for all that tells of accounts. */
    OWNER("rw-------", "rwx------"),

    /** As the system gives rights to new files. */
    ANYBODY("rw-rw-rw-", "rwxrwxrwx");

    private final String file;
    private final String folder;

    FileAccess(String file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Makes an empty file of a random name beside the file that it shall become. */
    Path aside(Path target) throws IOException {
        Path aside = Files.createTempFile(target.resolveSibling("."), ".entitle-", ".part", rights(target, file));
        keepRights(aside, target);
        return aside;
    }

    /** Gives a file the rights of the one that it takes the place of, or of a new one. */
    public void grant(Path made, Path target) throws IOException {
        if (isPosix(made) && this == OWNER) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(file));
        }
        keepRights(made, target);
    }

    private static void keepRights(Path made, Path target) throws IOException {
        if (isPosix(made) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /**
     * Makes an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one of that name, or a link
     */
    public void create(Path path) throws IOException {
        Files.createFile(path, rights(path, file));
    }

    /** Makes a folder, with those that it is in, where it is not there. */
    public void createFolders(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, rights(path, folder));
        }
    }

    private static FileAttribute<?>[] rights(Path path, String text) {
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString(text);
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

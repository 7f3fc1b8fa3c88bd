package io.entitle.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that is there whole or as it was before, whenever the process or the machine stops: it is written aside, by a
 * random name, forced to disk and then given its own name. A link of that name is replaced, not followed.
 */
public record WholeFile(Path path, FileAccess access) {

    /** A file that tells of accounts. */
    public WholeFile(Path path) {
        this(path, FileAccess.OWNER);
    }

    /** Writes what the file holds. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the file. What of it was written aside is deleted where that fails. */
    public void write(Content content) throws IOException {
        Path whole = path.toAbsolutePath();
        if (access == FileAccess.ANYBODY && isDevice(whole)) {
            try (OutputStream out = Files.newOutputStream(whole)) {
                content.writeTo(out);
            }
            return;
        }
        Path aside = access.aside(whole);
        try {
            writeAside(aside, content);
            Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        force(whole.resolveSibling("."));
    }

    /** Such as {@code /dev/stdout}, which nothing can take the place of. */
    private static boolean isDevice(Path path) throws IOException {
        return Files.exists(path)
                && Files.readAttributes(path, BasicFileAttributes.class).isOther();
    }

    private static void writeAside(Path aside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            // Whoever wraps it closes it too early, before it is forced.
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Else the file's new name may be lost; not every system can open a folder, and those that cannot need not. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is whole all the same; only its name may be the old one if the machine stops now.
            return;
        }
    }
}

package io.entitle.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or as it was before, whenever the process or the machine stops: it is written aside, forced
 * to disk and then given its name.
 */
public record WholeFile(Path path) {

    /** Writes what the file holds. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the file. What of it was written aside is deleted where that fails. */
    public void write(Content content) throws IOException {
        Path whole = path.toAbsolutePath();
        Path aside = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            writeAside(aside, content);
            Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        force(whole.resolveSibling("."));
    }

    private static void writeAside(Path aside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
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

package io.entitle.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A right that who locks a file has. The file stays: to delete it would let two hold what each takes for the one. */
final class FileHold {

    private FileHold() {}

    /** The right, unless another process, or another part of this one, has it. */
    static Optional<Database.Hold> of(Path file, String name) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(() -> release(channel, name));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void release(FileChannel channel, String name) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}

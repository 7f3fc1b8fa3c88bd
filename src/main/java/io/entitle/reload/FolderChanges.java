package io.entitle.reload;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the file system tells of a folder and all folders below it. Not every file system tells everything, so even
 * without word of a change the wait ends now and then.
 */
public final class FolderChanges implements Changes {

    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Duration WHILE = Duration.ofSeconds(5);

    /** Of a larger folder not everything is told at once; the looks now and then see it all the same. */
    private static final int MOST = 20_000;

    /** Somebody who never stops writing must not keep others' edits out. */
    private static final int LONGEST_UNREST = 25;

    private final Path folder;
    private final WatchService service;

    public FolderChanges(Path folder) {
        this.folder = folder;
        try {
            this.service = folder.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        register();
    }

    @Override
    public void await() throws InterruptedException {
        happened(WHILE);
    }

    @Override
    public void settle() throws InterruptedException {
        int unrest = 0;
        while (happened(MOMENT) && unrest < LONGEST_UNREST) {
            unrest++;
        }
    }

    private boolean happened(Duration longest) throws InterruptedException {
        try {
            Optional<WatchKey> key = Optional.ofNullable(service.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
            key.ifPresent(WatchKey::pollEvents);
            key.ifPresent(WatchKey::reset);
            register();
            return key.isPresent();
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("closed");
        }
    }

    /**
     * A folder that is registered already stays so; one that is not there is missed at the next look. Where the folder is a
     * link, what it points to is registered, and that it points elsewhere is seen at the next look.
     */
    private void register() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            for (Path path : paths.limit(MOST).filter(Files::isDirectory).toList()) {
                path.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            }
        } catch (IOException | UncheckedIOException e) {
            // Gone between being listed and being registered: the next look walks again.
            return;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.entitle.reload;

import io.entitle.engine.LoadInterruptedException;
import io.entitle.engine.RulesUnreadableException;
import java.nio.file.Path;

/** Waits for edits of a rules folder. For one thread. */
public final class Edits {

    private final Path folder;
    private final Changes changes;
    private String seen;

    /** What the folder holds now is no edit. */
    public Edits(Path folder, Changes changes) {
        this.folder = folder;
        this.changes = changes;
        this.seen = FolderContents.of(folder).fingerprint();
    }

    /** Returns when the folder holds other rules or cases than before, and whoever wrote them has paused. */
    public void next() throws InterruptedException {
        String before = seen;
        while (seen.equals(before)) {
            changes.await();
            changes.settle();
            seen = looked();
        }
    }

    /** A folder that cannot be read this time was not edited. */
    private String looked() throws InterruptedException {
        try {
            return FolderContents.of(folder).fingerprint();
        } catch (LoadInterruptedException e) {
            throw new InterruptedException(e.getMessage());
        } catch (RulesUnreadableException e) {
            return seen;
        }
    }
}

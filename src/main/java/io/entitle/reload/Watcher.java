package io.entitle.reload;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a folder after every change, and again until it has settled. */
final class Watcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    /** In front of the folder it names the thread. */
    static final String NAME = "entitle rules in ";

    /** What fails at once is not tried without a pause. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Supplier<Look> look;
    private final Changes changes;

    Watcher(Supplier<Look> look, Changes changes) {
        this.look = look;
        this.changes = changes;
    }

    /** Starts a thread, which ends when the changes are closed: interrupting it could cut a look short. */
    static void start(Supplier<Look> look, Changes changes, String folder) {
        Thread thread = new Thread(new Watcher(look, changes), NAME + folder);
        thread.setDaemon(true);
        thread.start();
    }

    /** Until interrupted, or until the changes are closed. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one look or with a wait, be it that memory ran out, the next may go well. */
    private void watch() throws InterruptedException {
        try {
            changes.await();
            do {
                changes.settle();
            } while (look.get() == Look.UNSETTLED);
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            LOG.error("the rules could not be looked at", e);
            Thread.sleep(MOMENT.toMillis());
        }
    }
}

package io.entitle.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the thread that watches looks. */
final class WatcherTest {

    /** Lets a number of waits for changes end, then ends the watch; notes what it is asked for. */
    private static final class Scripted implements Changes {

        private final List<String> log = new ArrayList<>();
        private int left;

        Scripted(int changes) {
            this.left = changes;
        }

        @Override
        public void await() throws InterruptedException {
            log.add("await");
            if (left-- == 0) {
                throw new InterruptedException("the script is over");
            }
        }

        @Override
        public void settle() {
            log.add("settle");
        }

        @Override
        public void close() {
            log.add("close");
        }
    }

    private static List<String> watched(Scripted changes, Look... looks) {
        Deque<Look> script = new ArrayDeque<>(List.of(looks));
        new Watcher(
                        () -> {
                            changes.log.add("look");
                            return script.removeFirst();
                        },
                        changes)
                .run();
        assertThat(Thread.interrupted()).isTrue();
        return changes.log;
    }

    @Test
    void looksAgainAfterAMomentUntilTheFolderHasSettled() {
        assertThat(watched(new Scripted(2), Look.UNSETTLED, Look.UNSETTLED, Look.TAKEN, Look.NOTHING_NEW))
                .containsExactly(
                        "await", "settle", "look", "settle", "look", "settle", "look", "await", "settle", "look",
                        "await");
    }

    @Test
    void aLookThatFailsIsNotTheLast() {
        Scripted changes = new Scripted(2);
        new Watcher(
                        () -> {
                            changes.log.add("look");
                            throw new IllegalStateException("this look failed");
                        },
                        changes)
                .run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(changes.log).filteredOn("look"::equals).hasSize(2);
    }

    @Test
    void aLookThatRunsOutOfMemoryIsNotTheLast() {
        Scripted changes = new Scripted(2);
        new Watcher(
                        () -> {
                            changes.log.add("look");
                            throw new OutOfMemoryError("this look was too much");
                        },
                        changes)
                .run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(changes.log).filteredOn("look"::equals).hasSize(2);
    }

    /** With the file system, a thread and its clock, as callers have it. */
    @Test
    void anEditOfAWatchedFolderTakesOverByItselfAndClosingEndsTheThread(@TempDir Path directory) throws Exception {
        ShopFolder shop = ShopFolder.in(directory);
        BlockingQueue<Status> told = new ArrayBlockingQueue<>(10);
        Thread thread;
        try (LiveRules<Entitlements> live = Entitlements.watch(shop.rules(), () -> Instant.EPOCH, told::add)) {
            thread = watching(shop);
            String before = live.now().ruleset();
            shop.edition(12);

            Status status = told.poll(5, TimeUnit.MINUTES);
            while (status != null && status.refusal().isPresent()) {
                status = told.poll(5, TimeUnit.MINUTES);
            }
            assertThat(live.now().ruleset()).isEqualTo(shop.digest()).isNotEqualTo(before);
            assertThat(live.status()).isEqualTo(status);
        }
        thread.join(TimeUnit.MINUTES.toMillis(5));
        assertThat(thread.isAlive()).isFalse();
    }

    private static Thread watching(ShopFolder shop) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Watcher.NAME + shop.rules()))
                .findFirst()
                .orElseThrow();
    }
}

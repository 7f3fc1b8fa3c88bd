package io.entitle.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sees to the chunks of a run on several threads; the first that fails stops all. */
final class Workers {

    private final Queue<Chunk> open;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicInteger ended = new AtomicInteger();
    private final List<Throwable> failures = new ArrayList<>();

    Workers(List<Chunk> chunks) {
        this.open = new ConcurrentLinkedQueue<>(chunks);
    }

    /** What sees to one chunk after another; for one thread. */
    interface Worker extends AutoCloseable {

        void seeTo(Chunk chunk);

        @Override
        void close();
    }

    /**
     * Sees to all chunks. What is under way is seen to its end, so that nothing is written when this returns.
     *
     * <p>Threads of its own: one that dies for want of memory leaves a pool waiting for what never comes.
     */
    void run(int threads, Supplier<Worker> workers) {
        List<Thread> running = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(() -> work(workers), "sweep-" + i);
                thread.start();
                running.add(thread);
            }
        } catch (OutOfMemoryError e) {
            fail(e);
        }
        running.forEach(this::end);
        check(threads);
    }

    private void work(Supplier<Worker> workers) {
        try {
            see(workers);
            ended.incrementAndGet();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void see(Supplier<Worker> workers) {
        try (Worker worker = workers.get()) {
            for (Chunk chunk = open.poll(); chunk != null && !stopped.get(); chunk = open.poll()) {
                worker.seeTo(chunk);
            }
        }
    }

    private void fail(Throwable thrown) {
        stopped.set(true);
        synchronized (failures) {
            failures.add(thrown);
        }
    }

    private void end(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted.set(true);
                stopped.set(true);
            }
        }
    }

    private void check(int threads) {
        if (interrupted.get()) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
        if (!failures.isEmpty()) {
            throw rethrown(failures.get(0));
        }
        if (ended.get() != threads) {
            throw new IllegalStateException("a worker died");
        }
    }

    private static RuntimeException rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}

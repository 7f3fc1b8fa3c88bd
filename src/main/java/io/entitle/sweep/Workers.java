package io.entitle.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Sees to the chunks of a run on several threads; the first that fails, or that has had enough, stops all. */
final class Workers {

    private final Queue<Chunk> open;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Workers(List<Chunk> chunks) {
        this.open = new ConcurrentLinkedQueue<>(chunks);
    }

    /** What sees to one chunk after another; for one thread. */
    interface Worker extends AutoCloseable {

        /** Whether there is reason to go on. */
        boolean seeTo(Chunk chunk);

        @Override
        void close();
    }

    void run(int threads, Supplier<Worker> workers) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> work(workers)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw rethrown(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            stopped.set(true);
            end(pool);
        }
    }

    /** What is under way is seen to its end, so that nothing is written when this returns. */
    private static void end(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("a worker does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Supplier<Worker> workers) {
        try (Worker worker = workers.get()) {
            for (Chunk chunk = open.poll(); chunk != null && !stopped.get(); chunk = open.poll()) {
                if (!worker.seeTo(chunk)) {
                    stopped.set(true);
                }
            }
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
    }

    private static RuntimeException rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}

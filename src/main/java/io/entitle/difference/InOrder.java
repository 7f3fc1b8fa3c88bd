package io.entitle.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several threads of its own and hands the results on in the order of the input, on the caller's thread. No more
 * is in the making than a few portions for each thread, however long the input is.
 *
 * @param threads how many
 */
record InOrder(int threads) {

    private static final int PORTION = 32;
    private static final int PORTIONS_A_THREAD = 4;

    /** Whatever the work throws ends it all and is thrown. */
    <T, R> void run(Iterator<? extends T> input, Function<T, R> work, Consumer<R> done) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<List<R>>> making = new ArrayDeque<>();
            while (input.hasNext()) {
                List<T> portion = portion(input);
                making.add(executor.submit(() -> portion.stream().map(work).toList()));
                if (making.size() >= threads * PORTIONS_A_THREAD) {
                    finished(making.remove()).forEach(done);
                }
            }
            making.forEach(future -> finished(future).forEach(done));
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> List<T> portion(Iterator<? extends T> input) {
        List<T> portion = new ArrayList<>(PORTION);
        while (portion.size() < PORTION && input.hasNext()) {
            portion.add(input.next());
        }
        return portion;
    }

    private static <R> List<R> finished(Future<List<R>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while accounts were compared", e);
        }
    }
}

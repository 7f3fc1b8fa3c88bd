package io.entitle.oracle;

import io.entitle.oracle.RandomAccounts.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many random accounts a product a claim is tried on: fewer in every build, as many as wanted on call. Threads of its
 * own, as a parallel stream inside a pool of the test runner can wait for that pool for ever.
 */
final class Accounts {

    private static final int SHOWN = 10;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final int FROM = Integer.getInteger("entitle.from", 1);

    private Accounts() {}

    /**
     * What is wrong with the first accounts that anything is wrong with; {@code -Dentitle.accounts=N} asks for N, and
     * {@code -Dentitle.from=M} leaves out the accounts before the M-th, where a long run is done in parts.
     */
    static List<String> wrong(LongFunction<Sample> product, int inEveryBuild, Function<Sample, Stream<String>> check) {
        int accounts = Integer.getInteger("entitle.accounts", inEveryBuild);
        List<Callable<List<String>>> parts = IntStream.range(FROM, FROM + THREADS)
                .<Callable<List<String>>>mapToObj(first -> () -> part(product, first, accounts, check))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> part : threads.invokeAll(parts)) {
                wrong.addAll(part.get());
            }
            return wrong;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> part(
            LongFunction<Sample> product, int first, int accounts, Function<Sample, Stream<String>> check) {
        return LongStream.iterate(first, seed -> seed <= accounts, seed -> seed + THREADS)
                .mapToObj(product)
                .flatMap(sample -> check.apply(sample).limit(1).map(text -> text + "\n    " + sample))
                .limit(SHOWN)
                .toList();
    }
}

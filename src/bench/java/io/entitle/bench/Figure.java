package io.entitle.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What one way cost.
 *
 * @param group the work that was done
 * @param way the way in which it was done
 * @param nanoseconds of one thread, for one time; the median of the forks
 * @param bytes allocated each time; the median of the forks
 */
record Figure(String group, String way, int threads, double nanoseconds, double bytes) {

    /** The way that all others of a group are held against. */
    static final String HAND_WRITTEN = "handWritten";

    private static final Pattern OURS = Pattern.compile("(check|outcome|sweep|show)(?!.*Naive).*");

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static List<Figure> of(Collection<RunResult> results) {
        return results.stream()
                .map(Figure::of)
                .sorted(Comparator.comparingInt(Names::place).thenComparingInt(Figure::threads))
                .toList();
    }

    private static Figure of(RunResult result) {
        String[] name = result.getParams().getBenchmark().split("\\.", -1);
        Collection<BenchmarkResult> forks = result.getBenchmarkResults();
        return new Figure(
                name[name.length - 2],
                name[name.length - 1],
                result.getParams().getThreads(),
                median(forks.stream().map(fork -> fork.getPrimaryResult().getScore())),
                median(forks.stream()
                        .map(fork -> Objects.requireNonNull(
                                        fork.getSecondaryResults().get(ALLOCATED))
                                .getScore())));
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    boolean isLike(Figure other) {
        return group.equals(other.group) && threads == other.threads;
    }

    /** Whether it is a way that we offer. */
    boolean isOurs() {
        return OURS.matcher(way).matches();
    }
}

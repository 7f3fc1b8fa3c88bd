package io.entitle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Checks that all ways answer alike, times them side by side, and writes what came out. */
public final class Benchmarks {

    private static final Path OUT = Path.of("target", "bench");
    private static final String CHART = "figures.svg";

    /** What is not ours and what is slow is not timed with two threads. */
    private static final String NOT_WITH_TWO_THREADS = ".*(Naive|Alone|OneSheet).*";

    /**
     * Whoever holds many accounts in memory has the system keep them in large pages, where it has such: to find a small one
     * takes about as long as to read from it.
     */
    private static final String[] HEAP = {"-Xmx3g", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages"};

    private Benchmarks() {}

    /**
     * Runs all that is asked for, in one go.
     *
     * @param args whether it is to be quick, and a pattern of the benchmarks that are to be run
     */
    public static void main(String[] args) throws IOException, RunnerException {
        Plan plan = Plan.of(Boolean.parseBoolean(args[0]), args[1]);
        System.setProperty(Accounts.COUNT, Integer.toString(plan.accounts()));
        List<String> differences = SameAnswers.differences(plan.accounts());
        if (!differences.isEmpty()) {
            throw new IllegalStateException("not all ways answer alike: " + String.join("\n", differences));
        }
        Collection<RunResult> results =
                new ArrayList<>(new Runner(options(plan, 1).build()).run());
        results.addAll(new Runner(options(plan, 2).exclude(NOT_WITH_TWO_THREADS).build()).run());
        write(plan, results);
    }

    private static ChainedOptionsBuilder options(Plan plan, int threads) {
        return new OptionsBuilder()
                .include("io\\.entitle\\.bench\\." + plan.only())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(threads)
                .forks(plan.forks())
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgs(HEAP)
                .jvmArgsAppend("-D" + Accounts.COUNT + "=" + plan.accounts());
    }

    private static void write(Plan plan, Collection<RunResult> results) throws IOException {
        Files.createDirectories(OUT);
        try (PrintStream json =
                new PrintStream(Files.newOutputStream(OUT.resolve("results.json")), false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(results);
        }
        List<Figure> figures = Figure.of(results);
        Path chart = plan.isToBeShown() ? Path.of("src", "bench", CHART) : OUT.resolve(CHART);
        Chart.draw(figures, chart);
        if (plan.isToBeShown()) {
            Page.write(plan, figures, Path.of("README.md"), chart.toString());
        } else {
            Page.write(plan, figures, OUT.resolve("figures.md"), CHART);
        }
    }
}

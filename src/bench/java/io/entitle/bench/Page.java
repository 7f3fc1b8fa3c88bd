package io.entitle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the figures as a table, between two marks where the page has them. */
final class Page {

    private static final String BEGIN = "<!-- figures, written by the benchmarks -->";
    private static final String END = "<!-- end of figures -->";

    private Page() {}

    static void write(Plan plan, List<Figure> figures, Path page, String chart) throws IOException {
        String picture = "![What each way takes](" + chart + ")\n";
        String text = String.join("\n", BEGIN, picture, conditions(plan), table(figures), END);
        String before = Files.exists(page) ? Files.readString(page) : BEGIN + END;
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + ": the marks between which the figures go are missing");
        }
        Files.writeString(page, before.substring(0, begin) + text + before.substring(end + END.length()));
    }

    private static String conditions(Plan plan) {
        Runtime machine = Runtime.getRuntime();
        return "%,d accounts, medians of %d fork(s) in one run; JDK %s, %s, %d processors.\n"
                .formatted(
                        plan.accounts(),
                        plan.forks(),
                        Runtime.version(),
                        System.getProperty("os.arch"),
                        machine.availableProcessors());
    }

    private static String table(List<Figure> figures) {
        String rows = figures.stream()
                .map(figure -> "| %s | %d | %s | %s | %s |"
                        .formatted(
                                Names.of(figure),
                                figure.threads(),
                                number(figure.nanoseconds()),
                                times(figure, figures),
                                number(figure.bytes())))
                .collect(Collectors.joining("\n"));
        return "| what | threads | ns | x hand-written | bytes |\n|---|---|---|---|---|\n" + rows;
    }

    private static String times(Figure figure, List<Figure> figures) {
        return figures.stream()
                .filter(other -> other.isLike(figure) && other.way().equals(Figure.HAND_WRITTEN))
                .map(hand -> number(figure.nanoseconds() / hand.nanoseconds()))
                .findFirst()
                .orElse("");
    }

    /** Two digits below ten, whole numbers above. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }
}

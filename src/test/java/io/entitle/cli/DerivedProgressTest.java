package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DerivedProgressTest {

    private final StringWriter err = new StringWriter();

    private DerivedProgress progress(Ansi ansi) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Map.of("COLUMNS", "100"),
                Locale.ENGLISH,
                Path.of(""),
                InstantSource.fixed(Shell.NOW),
                ansi);
        return new DerivedProgress(terminal, Words.in(Language.EN));
    }

    @Test
    void eachTenthOfAProductIsTold() {
        try (DerivedProgress progress = progress(Ansi.OFF)) {
            IntStream.range(0, 2_000).forEach(i -> progress.done("tea", 2_000));
            IntStream.range(0, 20_000).forEach(i -> progress.done("coffee", 20_000));
        }

        assertThat(err.toString().lines())
                .hasSize(20)
                .startsWith("tea: 200 of 2,000 accounts", "tea: 400 of 2,000 accounts")
                .contains("tea: 2,000 of 2,000 accounts", "coffee: 2,000 of 20,000 accounts")
                .endsWith("coffee: 20,000 of 20,000 accounts");
    }

    @Test
    void whatTakesButAMomentIsNotTold() {
        try (DerivedProgress progress = progress(Ansi.OFF)) {
            IntStream.range(0, 1_999).forEach(i -> progress.done("tea", 1_999));
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void severalThreadsAreCountedTogether() {
        try (DerivedProgress progress = progress(Ansi.OFF)) {
            IntStream.range(0, 50_000).parallel().forEach(i -> progress.done("tea", 50_000));
        }

        assertThat(err.toString().lines())
                .containsExactly(IntStream.rangeClosed(1, 10)
                        .mapToObj(tenth -> "tea: " + 5 * tenth + ",000 of 50,000 accounts")
                        .toArray(String[]::new));
    }

    @Test
    void onATerminalItIsABarForEachProduct() {
        try (DerivedProgress progress = progress(Ansi.ON)) {
            IntStream.range(0, 10).forEach(i -> progress.done("tea", 10));
            IntStream.range(0, 5).forEach(i -> progress.done("coffee", 5));
        }

        assertThat(err.toString()).startsWith("\rtea").contains("100%", "10/10", "\rcoffee", "5/5");
    }
}

package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class DefectTest {

    @TempDir
    private Path directory;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void open() {
        TeaHouse.in(directory);
    }

    @Test
    void aDefectIsOneLineThatSaysHowToSeeMore() {
        int code = Main.run(terminalWithoutClock(new StringWriter()), "show", "-");

        assertThat(code).isEqualTo(70);
        assertThat(err)
                .hasToString("a defect of entitle: java.lang.IllegalStateException: the clock stands;"
                        + " --debug shows where\n");
    }

    @Test
    void withDebugADefectShowsWhereItHappened() {
        int code = Main.run(terminalWithoutClock(new StringWriter()), "show", "-", "--debug");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("a defect of entitle: java.lang.IllegalStateException: the clock stands\n")
                .contains("\tat io.entitle.cli.");
    }

    @Test
    void anOutputThatCannotBeWrittenIsNotASuccess() {
        assertThat(Main.run(terminalWithoutClock(new FullDisk()), "--help")).isEqualTo(2);
        assertThat(err).hasToString("standard output cannot be written\n");
    }

    private Terminal terminalWithoutClock(Writer out) {
        return new Terminal(
                new ByteArrayInputStream(
                        "{\"account\": \"an\", \"product\": \"tea\"}".getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of(),
                Locale.ENGLISH,
                directory,
                () -> {
                    throw new IllegalStateException("the clock stands");
                },
                Ansi.OFF);
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}

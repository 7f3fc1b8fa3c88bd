package io.entitle.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Runs command lines inside this process, at a fixed instant. */
record Shell(Path directory, String input, Locale locale, Ansi ansi, Map<String, String> environment) {

    static final Instant NOW = Instant.parse("2025-06-20T02:00:00Z");

    record Result(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        List<String> complaints() {
            return err.lines().toList();
        }
    }

    static Shell in(Path directory) {
        return new Shell(directory, "", Locale.ENGLISH, Ansi.OFF, Map.of("COLUMNS", "100"));
    }

    Shell reading(String text) {
        return new Shell(directory, text, locale, ansi, environment);
    }

    Shell speaking(Locale other) {
        return new Shell(directory, input, other, ansi, environment);
    }

    Shell coloured() {
        return new Shell(directory, input, locale, Ansi.ON, environment);
    }

    Shell wide(String columns) {
        return new Shell(directory, input, locale, ansi, Map.of("COLUMNS", columns));
    }

    Shell with(String variable, String value) {
        return new Shell(directory, input, locale, ansi, Map.of("COLUMNS", "100", variable, value));
    }

    Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                locale,
                directory,
                InstantSource.fixed(NOW),
                ansi);
        int code = Main.run(terminal, args);
        return new Result(code, out.toString(), err.toString());
    }
}

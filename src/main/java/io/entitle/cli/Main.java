package io.entitle.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Where the process begins; the only place that reads a clock. */
public final class Main {

    /** What the platform puts in the place of bytes for which the locale has no character. */
    private static final char UNKNOWN = '\uFFFD';

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(terminal(), args));
    }

    /** What the process itself is connected to. */
    static Terminal terminal() {
        return new Terminal(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv(),
                Locale.getDefault(),
                Path.of(""),
                InstantSource.system(),
                Ansi.AUTO);
    }

    /** Runs one command line and answers its exit code; nothing is kept from one run to the next. */
    public static int run(Terminal terminal, String... args) {
        int code = understood(terminal, args) ? CommandTree.of(terminal, args).execute(args) : Exit.BAD_INPUT.code();
        boolean written = !terminal.out().checkError();
        if (!written) {
            terminal.err().print("standard output cannot be written\n");
        }
        terminal.err().flush();
        return written ? code : Exit.BAD_INPUT.code();
    }

    /** What the platform could not decode names no file: it is told why, not that there is none of that name. */
    private static boolean understood(Terminal terminal, String... args) {
        List<String> unknown =
                Stream.of(args).filter(arg -> arg.indexOf(UNKNOWN) >= 0).toList();
        unknown.forEach(
                arg -> terminal.err().print("`" + arg + "`: the locale has no such characters; set LC_ALL=C.UTF-8\n"));
        return unknown.isEmpty();
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
    }
}

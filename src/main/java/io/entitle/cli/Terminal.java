package io.entitle.cli;

import io.entitle.reload.Changes;
import io.entitle.reload.FolderChanges;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Everything that comes from outside the process, so that a test can hand in its own.
 *
 * @param directory the working directory, which file names on the command line are relative to
 * @param ansi whether colours may be used
 * @param changes what tells that something below a folder may have changed
 */
public record Terminal(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Locale locale,
        Path directory,
        InstantSource clock,
        Ansi ansi,
        Function<Path, Changes> changes) {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final Pattern WIDTH = Pattern.compile("[1-9]\\d{0,3}");

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** One that is told of changes by the file system. */
    public Terminal(
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            Locale locale,
            Path directory,
            InstantSource clock,
            Ansi ansi) {
        this(in, out, err, environment, locale, directory, clock, ansi, FolderChanges::new);
    }

    /** How many columns a line may take; a narrower terminal than can be served breaks the lines itself. */
    int columns() {
        int columns = Optional.ofNullable(environment.get("COLUMNS"))
                .filter(text -> WIDTH.matcher(text).matches())
                .map(Integer::parseInt)
                .orElse(DEFAULT_WIDTH);
        return Math.max(NARROWEST, columns);
    }
}

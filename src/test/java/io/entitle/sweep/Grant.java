package io.entitle.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A right to a table. */
record Grant(String right, String table) {

    private static final Pattern GRANT = Pattern.compile("(?m)^GRANT (.+) ON (.+) TO sweeper;$");

    /** Those that the README says a sweep needs, one by one. */
    static List<Grant> ofTheReadme() {
        try {
            Matcher grants = GRANT.matcher(Files.readString(Path.of("README.md")));
            return grants.results()
                    .flatMap(found -> names(found.group(1))
                            .flatMap(right -> names(found.group(2)).map(table -> new Grant(right, table))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split(", "));
    }
}

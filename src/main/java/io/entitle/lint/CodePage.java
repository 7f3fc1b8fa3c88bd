package io.entitle.lint;

import io.entitle.finding.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What there is to say of a code.
 *
 * @param what is found
 * @param avoid rules in which it is found
 * @param prefer rules that say the same without it
 * @param why it is a mistake
 */
public record CodePage(Code code, String what, String avoid, String prefer, String why) {

    private static final Pattern SECTION = Pattern.compile("(?m)^--- (?:avoid|prefer|why)\\n");

    public static CodePage of(Code code) {
        String[] parts = SECTION.split(read(code), -1);
        List<String> sections = List.of(parts).stream().map(String::strip).toList();
        return new CodePage(code, sections.get(0), sections.get(1), sections.get(2), sections.get(3));
    }

    private static String read(Code code) {
        String name = "codes/" + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream page = Objects.requireNonNull(CodePage.class.getResourceAsStream(name), name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as people read it. */
    public String text() {
        return code + " (" + code.severity().word() + ")\n\n" + what + "\n\nAvoid\n\n" + indented(avoid)
                + "\n\nPrefer\n\n" + indented(prefer) + "\n\nWhy\n\n" + why + "\n";
    }

    private static String indented(String rules) {
        return rules.lines().map(line -> line.isEmpty() ? "" : "    " + line).collect(Collectors.joining("\n"));
    }
}

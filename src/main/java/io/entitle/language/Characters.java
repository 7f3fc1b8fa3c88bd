package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses a file whose characters do not show what they are: too much of it, what is invisible, what turns the direction
 * of writing, and escapes that Java would turn into other characters before it reads anything else.
 */
final class Characters {

    private static final int LARGEST = 2_000_000;

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}&&[^\\n\\t]]|\\\\u");

    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}._~/ -]*");

    private Characters() {}

    /** The first thing about it that must not be read on. */
    static Optional<Finding> refused(Source source) {
        if (source.text().length() > LARGEST) {
            String text = "the file has more than " + LARGEST / 1_000_000 + " million characters";
            return Optional.of(whole(source, Code.TOO_LARGE, text, "one file holds one concept of a policy"));
        }
        if (!PATH.matcher(source.path()).matches()) {
            String text = "the file's name has other characters than letters, digits, blanks and `._~-`";
            return Optional.of(whole(source, Code.FORBIDDEN, text, "rename the file"));
        }
        Matcher hidden = HIDDEN.matcher(source.text().replace("\r\n", " \n"));
        return hidden.find() ? Optional.of(finding(source, hidden)) : Optional.empty();
    }

    private static Finding whole(Source source, Code code, String text, String hint) {
        return new Finding(code, source.place(1, 1), "", text, hint);
    }

    private static Finding finding(Source source, Matcher hidden) {
        String before = source.text().substring(0, hidden.start());
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = hidden.start() - before.lastIndexOf('\n');
        boolean escape = hidden.group().startsWith("\\");
        return new Finding(
                Code.HIDDEN_CHARACTER,
                source.place(line, column),
                "",
                escape ? "an escape that stands for another character" : invisible(hidden.group()),
                escape ? "write the character itself" : "delete it");
    }

    private static String invisible(String found) {
        return String.format("the invisible character U+%04X", found.codePointAt(0));
    }
}

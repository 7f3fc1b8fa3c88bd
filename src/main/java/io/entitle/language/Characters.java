package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses a file whose characters do not show what they are: too much of it, what is invisible or only looks like a space, what
 * turns the direction of writing, and escapes that Java would turn into other characters before it reads anything else.
 */
final class Characters {

    private static final int LARGEST = 2_000_000;

    /** What Unicode says is not shown (Default_Ignorable_Code_Point) beside the format characters: fillers, variations. */
    private static final String IGNORED = "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}"
            + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}";

    /** Letters and signs that are drawn as nothing: of Braille, of Khitan, of music. */
    private static final String BLANK = "\\x{2800}\\x{16FE4}\\x{1D159}";

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}"
            + "\\p{IsNoncharacter_Code_Point}" + IGNORED + BLANK + "&&[^ \\n\\t]]|\\\\u");

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
        return told(source.place(line, column), hidden.group());
    }

    private static Finding told(Place place, String found) {
        if (found.startsWith("\\")) {
            String text = "an escape that stands for another character";
            return new Finding(Code.HIDDEN_CHARACTER, place, "", text, "write the character itself");
        }
        int character = found.codePointAt(0);
        boolean blank = Character.getType(character) == Character.SPACE_SEPARATOR;
        String text = String.format(
                blank ? "a blank that is no plain space, U+%04X" : "the invisible character U+%04X", character);
        return new Finding(Code.HIDDEN_CHARACTER, place, "", text, blank ? "write a plain space" : "delete it");
    }
}

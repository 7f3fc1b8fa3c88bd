package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.Token.Kind;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to say of characters that are no token, and of tokens that must not be read on. */
final class Unreadable {

    private static final int LONGEST_SHOWN = 30;
    private static final int LONGEST_WORD = 100;

    private static final String QUOTES = "“”„‟〝〞＂「」『』«»‘’";

    private static final Map<String, String> CHINESE =
            Map.of("#", "//", "。", ".", "、", ",", "–", "-", "—", "-", "≤", "<=", "≥", ">=", "≠", "!=");

    private static final Pattern COMMENT = Pattern.compile("/\\*|\\*/");

    private Unreadable() {}

    /** A word beyond all measure, or a text that could be code where the engine copies it. */
    static Optional<Finding> token(Token token) {
        if (token.kind() != Kind.TEXT && token.text().length() > LONGEST_WORD) {
            String text = "a word of more than " + LONGEST_WORD + " characters, `" + shown(token.text()) + "`";
            return Optional.of(finding(Code.TOO_LARGE, token.place(), text, "shorten it"));
        }
        // The engine copies a rule's name into a comment of the Java that it generates: an end of it there would be
        // code.
        return token.kind() == Kind.TEXT && COMMENT.matcher(token.text()).find()
                ? Optional.of(finding(
                        Code.FORBIDDEN,
                        token.place(),
                        "a text that begins or ends a comment",
                        "leave out `/*` and `*/`"))
                : Optional.empty();
    }

    /** A comment between {@code /*} and its end. */
    static Finding comment(Place place) {
        String text = "a comment of several lines, which may hide rules";
        return finding(Code.FORBIDDEN, place, text, "begin each line of a comment with //");
    }

    /** A text that does not end on its line, or not where it seems to. */
    static Finding text(Place place, String text) {
        int escape = text.indexOf('\\');
        if (escape >= 0 && text.indexOf('"', 1) > 0) {
            Place at = new Place(place.file(), place.line(), place.column() + escape);
            return finding(
                    Code.FORBIDDEN, at, "a backslash in a text", "a text has no escapes; for a quotation use “ and ”");
        }
        String message = "the text `" + shown(text) + "` is not closed on its line";
        return finding(Code.UNCLOSED_TEXT, place, message, "end it with a quotation mark");
    }

    /** A character that stands outside any text, be it that a quotation mark is missing. */
    static Finding character(Place place, String character, String line) {
        boolean odd = line.chars().filter(c -> c == '"').count() % 2 == 1;
        return odd
                ? finding(
                        Code.UNCLOSED_TEXT,
                        place,
                        "a quotation mark is missing on this line",
                        "each text begins and ends with one")
                : finding(code(character), place, "unexpected `" + character + "`", plain(character));
    }

    /** The rule engine reads on behind it, as a comment or a cast. */
    private static Code code(String character) {
        return character.equals("#") ? Code.FORBIDDEN : Code.SYNTAX;
    }

    /** What of the keyboard looks like it or means the same. */
    private static String plain(String character) {
        String meant = QUOTES.contains(character)
                ? "\""
                : CHINESE.getOrDefault(character, Normalizer.normalize(character, Normalizer.Form.NFKC));
        return meant.matches("[ -~]+")
                ? "write `" + meant + "`"
                : "names are in plain letters; anything else stands in quotation marks";
    }

    private static Finding finding(Code code, Place place, String text, String hint) {
        return new Finding(code, place, "", text, hint);
    }

    private static String shown(String text) {
        return shown(text, LONGEST_SHOWN);
    }

    /** The text, cut where it is longer. */
    static String shown(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "..." : text;
    }
}

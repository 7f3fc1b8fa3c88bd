package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a rule file into tokens. Only what the rule engine's lexer and Java's read in the same way gets through, so that
 * nothing can be code for one of them and text for another.
 */
final class Lexer {

    private static final int LONGEST_SHOWN = 30;
    private static final int LONGEST_WORD = 100;

    private static final Pattern TOKEN = Pattern.compile("(?<blank>[ \\t\\r\\n]++|//[^\\n]*+)"
            + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\[\"\\\\nt])*+\")"
            + "|(?<number>[0-9][0-9A-Za-z_]*+(?:\\.[0-9][0-9A-Za-z_]*+)?)"
            + "|(?<binding>\\$[A-Za-z0-9_]++)"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_$]*+)"
            + "|(?<sign><=|>=|==|!=|\\|\\||&&|->|::|/(?!\\*)|[-+*%=<>!?:;,.(){}\\[\\]@&|^~#'`])");

    private static final Pattern BROKEN_TEXT = Pattern.compile("\"[^\\n]*");

    private final Source source;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int line = 1;
    private int lineStart;

    private Lexer(Source source) {
        this.source = source;
    }

    /** The tokens, the last being the end of the file; and what is no token. */
    record Tokens(List<Token> all, List<Finding> findings) {}

    static Tokens read(Source source) {
        Lexer lexer = new Lexer(source);
        lexer.run();
        return new Tokens(lexer.tokens, lexer.findings);
    }

    private void run() {
        String text = source.text();
        Matcher found = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            found.region(at, text.length());
            int end = found.lookingAt() ? accept(found, at) : refuse(at);
            countLines(at, end);
            at = end;
        }
        tokens.add(new Token(Kind.END_OF_FILE, "", place(at)));
    }

    private int accept(Matcher found, int at) {
        if (found.group("blank") == null) {
            Token token = new Token(kind(found), found.group(), place(at));
            tokens.add(token);
            refuseLong(token);
        }
        return found.end();
    }

    private void refuseLong(Token token) {
        if (token.kind() != Kind.TEXT && token.text().length() > LONGEST_WORD) {
            String shown = token.text().substring(0, LONGEST_SHOWN) + "...";
            tell(new Finding(
                    Code.TOO_LARGE,
                    token.place(),
                    "",
                    "a word of more than " + LONGEST_WORD + " characters, `" + shown + "`",
                    ""));
        }
    }

    private static Kind kind(Matcher found) {
        if (found.group("text") != null) {
            return Kind.TEXT;
        }
        if (found.group("number") != null) {
            return Kind.NUMBER;
        }
        if (found.group("binding") != null) {
            return Kind.BINDING;
        }
        return found.group("word") != null ? Kind.WORD : Kind.SIGN;
    }

    private int refuse(int at) {
        Matcher broken =
                BROKEN_TEXT.matcher(source.text()).region(at, source.text().length());
        if (broken.lookingAt()) {
            tell(brokenText(at, broken.group()));
            return broken.end();
        }
        if (source.text().startsWith("/*", at)) {
            String text = "a comment of several lines, which may hide rules";
            tell(new Finding(Code.FORBIDDEN, place(at), "", text, "begin each line of a comment with //"));
            int end = source.text().indexOf("*/", at + 2);
            return end < 0 ? source.text().length() : end + 2;
        }
        String shown = new String(Character.toChars(source.text().codePointAt(at)));
        tell(unexpected(at, shown));
        return at + shown.length();
    }

    /** Of several on one line the first is the cause of the others. */
    private void tell(Finding finding) {
        if (findings.stream()
                .noneMatch(known -> known.place().line() == finding.place().line())) {
            findings.add(finding);
        }
    }

    private Finding unexpected(int at, String shown) {
        int end = source.text().indexOf('\n', at);
        String whole =
                source.text().substring(lineStart, end < 0 ? source.text().length() : end);
        boolean odd = whole.chars().filter(c -> c == '"').count() % 2 == 1;
        return odd
                ? new Finding(
                        Code.UNCLOSED_TEXT,
                        place(at),
                        "",
                        "a quotation mark is missing on this line",
                        "each text begins and ends with one")
                : new Finding(
                        Code.SYNTAX,
                        place(at),
                        "",
                        "unexpected `" + shown + "`",
                        "names are in plain letters; anything else stands in quotation marks");
    }

    private Finding brokenText(int at, String text) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        int escape = text.indexOf('\\');
        return escape >= 0 && text.indexOf('"', 1) > 0
                ? new Finding(
                        Code.FORBIDDEN,
                        place(at + escape),
                        "",
                        "a backslash in a text",
                        "only \\\" and \\\\ and \\n and \\t are taken")
                : new Finding(
                        Code.UNCLOSED_TEXT,
                        place(at),
                        "",
                        "the text `" + shown + "` is not closed on its line",
                        "end it with a quotation mark");
    }

    private void countLines(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.text().charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
    }

    private Place place(int at) {
        return source.place(line, at - lineStart + 1);
    }
}

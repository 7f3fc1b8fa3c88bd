package io.entitle.language;

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

    private static final String COMMENT = "/*";
    private static final String OTHER_COMMENT = "#";
    private static final String END_OF_COMMENT = "*/";

    /** Whoever gets as many has handed in something else than rules. */
    private static final int MOST_FINDINGS = 100;

    private static final Pattern TOKEN = Pattern.compile("(?<blank>[ \\t\\r\\n]++|//[^\\n]*+)"
            + "|(?<text>\"[^\"\\\\\\n]*+\")"
            + "|(?<number>[0-9][0-9A-Za-z_]*+(?:\\.[0-9][0-9A-Za-z_]*+)?)"
            + "|(?<binding>\\$[A-Za-z0-9_]++)"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_$]*+)"
            + "|(?<sign><=|>=|==|!=|\\|\\||&&|->|::|/(?!\\*)|[-+*%=<>!?:;,.(){}\\[\\]@&|^~'`])");

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
        while (at < text.length() && findings.size() < MOST_FINDINGS) {
            found.region(at, text.length());
            int end = found.lookingAt() ? accept(found, at) : refuse(at);
            countLines(at, end);
            at = end;
            if (tokens.size() > Limit.WORDS.most()) {
                findings.add(Limit.WORDS.refusal(place(at)).finding());
                break;
            }
        }
        tokens.add(new Token(Kind.END_OF_FILE, "", place(at)));
    }

    private int accept(Matcher found, int at) {
        if (found.group("blank") == null) {
            Token token = new Token(kind(found), found.group(), place(at));
            tokens.add(token);
            Unreadable.token(token).ifPresent(this::tell);
        }
        return found.end();
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
            tell(Unreadable.text(place(at), broken.group()));
            return broken.end();
        }
        if (source.text().startsWith(COMMENT, at)) {
            tell(Unreadable.comment(place(at)));
            int end = source.text().indexOf(END_OF_COMMENT, at + COMMENT.length());
            return end < 0 ? source.text().length() : end + END_OF_COMMENT.length();
        }
        String shown = new String(Character.toChars(source.text().codePointAt(at)));
        tell(Unreadable.character(place(at), shown, lineOf(at)));
        return shown.equals(OTHER_COMMENT) ? at + restOfLine(at) : at + shown.length();
    }

    /** Behind what begins a comment elsewhere stands no code, and nothing is said of it. */
    private int restOfLine(int at) {
        int end = source.text().indexOf('\n', at);
        return (end < 0 ? source.text().length() : end) - at;
    }

    /** Of several on one line the first is the cause of the others. */
    private void tell(Finding finding) {
        boolean follows = !findings.isEmpty()
                && findings.get(findings.size() - 1).place().line()
                        == finding.place().line();
        if (!follows) {
            findings.add(finding);
        }
    }

    private String lineOf(int at) {
        int end = source.text().indexOf('\n', at);
        return source.text().substring(lineStart, end < 0 ? source.text().length() : end);
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

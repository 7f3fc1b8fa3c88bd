package io.entitle.store;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a SELECT that somebody else wrote, looked at before it is put between brackets: whether it is one statement
 * that ends where its text ends. It reads quotes and comments as the kind of database does. For one thread.
 *
 * @see BoundSelect where a server proves the same
 */
final class SelectText {

    private static final Set<String> BEGINNINGS = Set.of("SELECT", "WITH");
    private static final String EXPECTED = "expected one SELECT, found ";

    private final String text;
    private final boolean server;
    private int at;
    private int depth;

    private SelectText(String text, boolean server) {
        this.text = text;
        this.server = server;
    }

    /** What keeps the text from being one SELECT of PostgreSQL. */
    static Optional<String> problemOfServer(String text) {
        return new SelectText(text, true).problem();
    }

    /** What keeps the text from being one SELECT of SQLite. */
    static Optional<String> problemOfFile(String text) {
        return new SelectText(text, false).problem();
    }

    private Optional<String> problem() {
        boolean begun = false;
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at);
            if (!skipped(c)) {
                return Optional.of(EXPECTED + "`" + opening(start) + "` that is not closed" + place(start));
            }
            if (c == ';' || c == 0 || depth < 0) {
                return Optional.of(EXPECTED + (c == 0 ? "a zero byte" : "`" + c + "`") + place(start));
            }
            boolean nothing = Character.isWhitespace(c) || isComment(start);
            if (!begun && !nothing && !BEGINNINGS.contains(word(start))) {
                return Optional.of(EXPECTED + "`" + word(start) + "`" + place(start));
            }
            begun |= !nothing;
        }
        return depth == 0 && begun
                ? Optional.empty()
                : Optional.of(EXPECTED + (begun ? "a `(` that is not closed" : "nothing"));
    }

    /** Goes behind what begins here; false if it has no end. */
    private boolean skipped(char c) {
        if (isComment(at)) {
            return c == '-' ? behindLine() : behindComment();
        }
        switch (c) {
            case '(' -> depth++;
            case ')' -> depth--;
            case '\'', '"' -> {
                return behindQuote(c, c == '\'' && isEscaping());
            }
            case '`', '[' -> {
                return server ? behindOne() : behindQuote(c == '[' ? ']' : c, false);
            }
            case '$' -> {
                return server ? behindDollars() : behindOne();
            }
            default -> {
                return behindWord();
            }
        }
        return behindOne();
    }

    private boolean behindOne() {
        at++;
        return true;
    }

    /** A letter that belongs to a quote behind it, as in {@code E'...'}, is a word of its own here. */
    private boolean behindWord() {
        do {
            at++;
        } while (at < text.length() && isOfWord(text.charAt(at)) && isOfWord(text.charAt(at - 1)));
        return true;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }

    private boolean isEscaping() {
        boolean letter = at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e');
        return server && letter && (at == 1 || !isOfWord(text.charAt(at - 2)));
    }

    private boolean behindQuote(char end, boolean escaping) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == end && (end == ']' || !text.startsWith(String.valueOf(end), at + 1))) {
                return behindOne();
            }
            at += c == end || (escaping && c == '\\') ? 1 : 0;
        }
        return false;
    }

    /** Behind {@code $tag$...$tag$}; a dollar that opens no such text is a character like any other one. */
    private boolean behindDollars() {
        int tag = at + 1;
        while (tag < text.length() && isOfWord(text.charAt(tag)) && text.charAt(tag) != '$') {
            tag++;
        }
        if (tag == text.length() || text.charAt(tag) != '$' || Character.isDigit(text.charAt(at + 1))) {
            return behindOne();
        }
        int end = text.indexOf(text.substring(at, tag + 1), tag + 1);
        at = end < 0 ? text.length() : end + tag + 1 - at;
        return end >= 0;
    }

    private boolean isComment(int start) {
        return text.startsWith("--", start) || text.startsWith("/*", start);
    }

    private boolean behindLine() {
        while (at < text.length() && text.charAt(at) != '\n' && !(server && text.charAt(at) == '\r')) {
            at++;
        }
        return true;
    }

    /** Only in a server there are comments in comments. */
    private boolean behindComment() {
        int open = 0;
        do {
            if (at >= text.length()) {
                return false;
            }
            boolean opens = text.startsWith("/*", at) && (server || open == 0);
            boolean closes = text.startsWith("*/", at);
            open += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
        } while (open > 0);
        return true;
    }

    private String opening(int start) {
        return isComment(start) ? "/*" : text.charAt(start) == '$' ? "$" : text.substring(start, start + 1);
    }

    private String word(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, Math.max(end, start + 1)).toUpperCase(Locale.ROOT);
    }

    private String place(int start) {
        String before = text.substring(0, start);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return " in its line " + line + ", column " + (start - before.lastIndexOf('\n'));
    }
}

package io.entitle.authoring;

import io.entitle.authoring.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a stretch of a rule file, comments and blanks left out. Immutable. */
record Tokens(List<Token> all) {

    private static final Pattern TOKEN = Pattern.compile("(?<blank>\\s+|//[^\\n]*|(?s:/\\*.*?\\*/))"
            + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*\")"
            + "|(?<number>\\d+(?:\\.\\d+)?[A-Za-z]?)"
            + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<sign><=|>=|==|!=|\\|\\||&&|(?s:.))");

    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    Tokens {
        all = List.copyOf(all);
    }

    static Tokens of(String text) {
        List<Token> all = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            if (found.group("blank") == null) {
                all.add(new Token(kind(found), found.group(), found.start()));
            }
        }
        return new Tokens(all);
    }

    private static Kind kind(Matcher found) {
        if (found.group("text") != null) {
            return Kind.TEXT;
        }
        if (found.group("number") != null) {
            return Kind.NUMBER;
        }
        return found.group("word") != null ? Kind.WORD : Kind.SIGN;
    }

    int size() {
        return all.size();
    }

    Token get(int index) {
        return all.get(index);
    }

    boolean is(int index, String expected) {
        return index >= 0 && index < size() && get(index).is(expected);
    }

    boolean is(int index, Kind kind) {
        return index >= 0 && index < size() && get(index).kind() == kind;
    }

    int start() {
        return get(0).start();
    }

    int end() {
        return get(size() - 1).end();
    }

    Tokens part(int from, int to) {
        return new Tokens(all.subList(from, to));
    }

    /** The index of the bracket that closes the one at that index. */
    int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < size(); i++) {
            depth += depthOf(get(i));
            if (depth == 0) {
                return i;
            }
        }
        return size() - 1;
    }

    /** The parts between separators that stand in no brackets; empty parts are left out. */
    List<Tokens> split(Set<String> separators) {
        List<Tokens> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < size(); i++) {
            depth += depthOf(get(i));
            if (depth == 0 && get(i).kind() == Kind.SIGN && separators.contains(get(i).text())) {
                parts.add(part(from, i));
                from = i + 1;
            }
        }
        parts.add(part(from, size()));
        return parts.stream().filter(one -> one.size() > 0).toList();
    }

    private static int depthOf(Token token) {
        if (token.kind() != Kind.SIGN) {
            return 0;
        }
        return OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
    }
}

package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Token.Kind;
import io.entitle.problem.Nearest;
import java.util.List;
import java.util.Optional;

/** Walks over the tokens of a file. */
final class Cursor {

    private static final String STANDS = "here stands ";

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token ahead(int steps) {
        return tokens.get(Math.min(at + steps, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** The place right behind the last token that was taken. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean is(String expected) {
        return peek().is(expected);
    }

    boolean is(Kind kind) {
        return peek().kind() == kind;
    }

    boolean isEnd() {
        return is(Kind.END_OF_FILE);
    }

    /** Whether a rule begins here. */
    boolean isRule() {
        return is("rule") && ahead(1).kind() == Kind.TEXT;
    }

    boolean accept(String expected) {
        boolean found = is(expected);
        if (found) {
            next();
        }
        return found;
    }

    Token expect(String expected) {
        if (!is(expected)) {
            throw missing(expected);
        }
        return next();
    }

    Token expect(Kind kind, String what) {
        if (!is(kind)) {
            throw unexpected(what, List.of());
        }
        return next();
    }

    /** Where nothing else can stand, it is shown what to write. */
    private Refusal missing(String expected) {
        return hinted(
                unexpected("`" + expected + "`", List.of(expected)),
                expected.equals(")") ? closing(false) : "put `" + expected + "` in front");
    }

    /** A comma behind which nothing follows. */
    Refusal idle(Token comma) {
        return new Refusal(Code.SYNTAX, comma.place(), "a comma with nothing behind it", "leave out `,`");
    }

    /** The refusal, and what to write instead where nothing better is known. */
    private static Refusal hinted(Refusal refusal, String hint) {
        Finding found = refusal.finding();
        boolean better = !found.hint().isEmpty() && !found.hint().startsWith(STANDS);
        return better ? refusal : new Refusal(found.code(), found.place(), found.text(), hint);
    }

    /** What to say of the token here, where something else must stand. */
    Refusal unexpected(String expected, List<String> known) {
        Token found = peek();
        Optional<String> why = Forbidden.why(found.text()).filter(reason -> found.kind() != Kind.TEXT);
        if (why.isPresent()) {
            return new Refusal(Code.FORBIDDEN, found.place(), found.shown() + " is not for rules", why.get());
        }
        boolean missing = found.kind() == Kind.END_OF_FILE || isRule();
        return new Refusal(
                Code.SYNTAX,
                missing ? last().behind() : found.place(),
                "expected " + expected + ", found " + found.shown(),
                hint(found, known).orElse(STANDS + expected.replace("`", "")));
    }

    /** Where one of several values ends, another one follows behind a comma, or the bracket closes. */
    Refusal unseparated() {
        return hinted(unexpected("`,` or `)`", List.of("in", "not")), closing(true));
    }

    /** @param more whether a comma could follow as well */
    private String closing(boolean more) {
        boolean sign = is(Kind.SIGN) && !is(";");
        return sign
                ? "a value ends where a comma or a closing bracket follows"
                : "put `" + (closes(peek()) || !more ? ")" : ",") + "` in front";
    }

    private boolean closes(Token next) {
        boolean fact =
                next.kind() == Kind.WORD && Character.isUpperCase(next.text().charAt(0)) && ahead(1).is("(");
        boolean named = next.kind() == Kind.BINDING
                && ahead(1).is(":")
                && ahead(2).kind() == Kind.WORD
                && Character.isUpperCase(ahead(2).text().charAt(0));
        return fact
                || named
                || next.is(";")
                || next.kind() == Kind.END_OF_FILE
                || List.of("then", "end", "not", "exists", "rule").contains(next.text());
    }

    private static Optional<String> hint(Token found, List<String> known) {
        return found.kind() == Kind.WORD
                ? Nearest.to(found.text(), known).map(name -> "did you mean `" + name + "`?")
                : Optional.empty();
    }
}

package io.entitle.wire;

import io.entitle.problem.Quoted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in plain words what a parser meant, and never repeats more of the text than one character. */
record SyntaxError(Format format, String text) {

    private static final Pattern TAB = Pattern.compile(" *\\t");
    private static final Pattern FOREIGN_COLON = Pattern.compile("[ -]*[A-Za-z][A-Za-z0-9_.-]*：");

    MalformedException explain(RuntimeException thrown, TokenStreamLocation reached) {
        Optional<Mark> mark = mark(thrown);
        if (mark.isPresent()) {
            return at(mark.get().getLine() + 1, mark.get().getColumn() + 1);
        }
        return unmarked(thrown, reached);
    }

    private MalformedException unmarked(RuntimeException thrown, TokenStreamLocation reached) {
        if (thrown instanceof StreamConstraintsException) {
            return new MalformedException(
                    reached.getLineNr(), reached.getColumnNr(), "a name or a number is too long to be read");
        }
        if (thrown.getCause() instanceof ReaderException unprintable) {
            return at(text.indexOf(unprintable.getCodePoint()));
        }
        TokenStreamLocation place = place(thrown).orElse(reached);
        return at(place.getLineNr(), place.getColumnNr());
    }

    private MalformedException at(int line, int column) {
        return foreignSign(line).orElseGet(() -> new MalformedException(line, column, message(line, column)));
    }

    /** What YAML trips over only later: a tab that indents, and a colon of another keyboard on the line or the one above. */
    private Optional<MalformedException> foreignSign(int line) {
        return format != Format.YAML
                ? Optional.empty()
                : IntStream.rangeClosed(Math.max(1, line - 1), line)
                        .boxed()
                        .flatMap(at ->
                                text.lines().skip(at - 1L).limit(1).flatMap(here -> foreignSign(at, here).stream()))
                        .findFirst();
    }

    private static Optional<MalformedException> foreignSign(int line, String here) {
        Matcher indent = TAB.matcher(here);
        if (indent.lookingAt()) {
            return Optional.of(new MalformedException(line, indent.end(), "a tab indents the line; write blanks"));
        }
        Matcher member = FOREIGN_COLON.matcher(here);
        return member.lookingAt()
                ? Optional.of(
                        new MalformedException(line, member.end(), "a colon of a Chinese keyboard, `：`; write `: `"))
                : Optional.empty();
    }

    private MalformedException at(int offset) {
        String before = text.substring(0, Math.max(0, offset)) + ".";
        int line = (int) before.lines().count();
        int column = before.lines().skip(line - 1L).mapToInt(String::length).sum();
        return new MalformedException(line, column, "holds a character that YAML does not allow");
    }

    private String message(int line, int column) {
        if (line > text.lines().count() || endsAt(line, column)) {
            return "the text ends in the middle of a document";
        }
        String here = text.lines().skip(line - 1L).findFirst().orElse("");
        return column > here.length()
                ? "the line ends too early"
                : "cannot be read as " + format + " from " + Quoted.of(here.substring(column - 1, column)) + " on";
    }

    private boolean endsAt(int line, int column) {
        return text.lines().skip(line - 1L).map(String::length).findFirst().orElse(0) < column
                && text.lines().skip(line).allMatch(String::isBlank);
    }

    /** The YAML parser's own location is where it was, not where the mistake is; its cause knows better. */
    private static Optional<Mark> mark(RuntimeException thrown) {
        Throwable cause = thrown instanceof JacksonException ? thrown.getCause() : thrown;
        return cause instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
    }

    private static Optional<TokenStreamLocation> place(RuntimeException thrown) {
        return thrown instanceof JacksonException jackson
                ? Optional.ofNullable(jackson.getLocation()).filter(at -> at.getLineNr() > 0)
                : Optional.empty();
    }
}

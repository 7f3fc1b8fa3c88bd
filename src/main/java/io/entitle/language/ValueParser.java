package io.entitle.language;

import io.entitle.finding.Place;
import io.entitle.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads literals, paths and what calls are handed. */
final class ValueParser {

    private final Cursor cursor;
    private int depth;

    ValueParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Expression value() {
        return switch (cursor.peek().kind()) {
            case TEXT -> text();
            case NUMBER -> number(cursor.peek().place(), "");
            case BINDING -> path();
            case WORD -> word();
            case SIGN -> sign();
            case END_OF_FILE -> throw cursor.unexpected("a value", List.of());
        };
    }

    private Expression word() {
        Token token = cursor.peek();
        if (token.is("true") || token.is("false")) {
            return new Expression.Truth(cursor.next().place(), token.is("true"));
        }
        if (token.is("new")) {
            cursor.next();
            Expression.Step fact = step();
            return new Expression.Creation(token.place(), fact);
        }
        return path();
    }

    private Expression sign() {
        if (cursor.is("-") && cursor.ahead(1).kind() == Kind.NUMBER) {
            Place place = cursor.next().place();
            return number(place, "-");
        }
        throw cursor.unexpected("a value", List.of());
    }

    private Expression number(Place place, String sign) {
        return new Expression.Numeral(place, sign + cursor.next().text());
    }

    Expression.Text text() {
        Token token = cursor.expect(Kind.TEXT, "a text in quotation marks");
        String said = token.text().substring(1, token.text().length() - 1);
        Limit.TEXT.refuse(said.length(), token.place());
        return new Expression.Text(token.place(), said);
    }

    Expression.Path path() {
        List<Expression.Step> steps = new ArrayList<>();
        steps.add(step());
        while (cursor.accept(".")) {
            Limit.STEPS.refuse(steps.size() + 1, cursor.peek().place());
            steps.add(step());
        }
        return new Expression.Path(steps);
    }

    private Expression.Step step() {
        Token name = cursor.peek();
        if (name.kind() != Kind.WORD && name.kind() != Kind.BINDING) {
            throw cursor.unexpected("a name", List.of());
        }
        cursor.next();
        return new Expression.Step(
                name.place(), name.text(), cursor.is("(") ? Optional.of(arguments()) : Optional.empty());
    }

    private List<Expression> arguments() {
        deeper();
        cursor.expect("(");
        List<Expression> arguments = new ArrayList<>();
        while (!cursor.is(")")) {
            Limit.ARGUMENTS.refuse(arguments.size() + 1, cursor.peek().place());
            arguments.add(value());
            if (!cursor.is(")")) {
                separator();
            }
        }
        cursor.expect(")");
        depth--;
        return arguments;
    }

    private void separator() {
        if (!cursor.is(",")) {
            throw cursor.unseparated();
        }
        Token comma = cursor.next();
        if (cursor.is(")")) {
            throw cursor.idle(comma);
        }
    }

    /** Brackets in brackets cost stack: however many there are, the answer is one sentence. */
    void deeper() {
        depth++;
        Limit.BRACKETS.refuse(depth, cursor.peek().place());
    }

    void shallower() {
        depth--;
    }
}

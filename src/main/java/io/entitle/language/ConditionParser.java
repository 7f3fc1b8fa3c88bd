package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Place;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the left side of a rule. */
final class ConditionParser {

    private final Cursor cursor;
    private final ConstraintParser parser;

    ConditionParser(Cursor cursor) {
        this.cursor = cursor;
        this.parser = new ConstraintParser(cursor);
    }

    /** Patterns up to the word {@code then}. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        while (!cursor.is("then")) {
            conditions.add(condition());
            Limit.FACTS.refuse(conditions.size(), cursor.peek().place());
        }
        if (conditions.isEmpty()) {
            throw cursor.unexpected("a fact, such as `Account()`", List.of());
        }
        return conditions;
    }

    private Condition condition() {
        Place place = cursor.peek().place();
        Quantifier quantifier = quantifier();
        refuseConclusion();
        Optional<String> binding = quantifier == Quantifier.EACH ? binding() : Optional.empty();
        if (!cursor.is(Kind.WORD)
                || !cursor.ahead(1).is("(")
                || Forbidden.why(cursor.peek().text()).isPresent()) {
            throw cursor.unexpected("a fact or `then`", List.of("then", "not", "exists"));
        }
        Token fact = cursor.next();
        return new Condition(place, quantifier, binding, fact.text(), fact.place(), constraints());
    }

    /** What could only be a conclusion, and what is a fact but for a slip. */
    private void refuseConclusion() {
        Token word = cursor.peek();
        boolean named = cursor.is(Kind.WORD) || cursor.is(Kind.BINDING);
        if (word.is("when")) {
            throw new Refusal(Code.SYNTAX, word.place(), "`when` stands twice", "leave out `when`");
        }
        if (named && cursor.ahead(1).is(".") && Forbidden.why(word.text()).isEmpty()) {
            String text = "a conclusion, " + word.shown() + ", where facts are asked for";
            throw new Refusal(Code.SYNTAX, word.place(), text, "put `then` in front");
        }
        if (cursor.is(Kind.WORD) && cursor.ahead(1).is(":")) {
            String text = "a name of the rule's own begins with `$`, found " + word.shown();
            throw new Refusal(Code.SYNTAX, word.place(), text, "write `$" + word.text() + "`");
        }
    }

    private Quantifier quantifier() {
        if (cursor.accept("not")) {
            return Quantifier.NOT;
        }
        return cursor.accept("exists") ? Quantifier.EXISTS : Quantifier.EACH;
    }

    private Optional<String> binding() {
        if (!cursor.is(Kind.BINDING)) {
            return Optional.empty();
        }
        String name = cursor.next().text();
        cursor.expect(":");
        return Optional.of(name);
    }

    private List<Expression> constraints() {
        cursor.expect("(");
        List<Expression> constraints = new ArrayList<>();
        while (!cursor.is(")")) {
            constraints.add(parser.constraint());
            Limit.CONSTRAINTS.refuse(constraints.size(), cursor.peek().place());
            if (!cursor.is(")")) {
                separator();
            }
        }
        cursor.expect(")");
        return constraints;
    }

    private void separator() {
        if (!cursor.is(",")) {
            Forbidden.insideBrackets(cursor.peek()).ifPresent(refusal -> {
                throw refusal;
            });
            throw cursor.unseparated();
        }
        Token comma = cursor.next();
        if (cursor.is(")")) {
            throw cursor.idle(comma);
        }
    }
}

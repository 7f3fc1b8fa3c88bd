package io.entitle.authoring;

import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.util.Optional;

/** What is said of some cells of a matrix: the members that their cases get beside account, feature and instant. */
record Overlay(Optional<Value> with, Optional<Value> amount, Optional<Value> expect, Optional<Value> rules) {

    static final Overlay NONE = new Overlay(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Overlay of(Members members) {
        return new Overlay(
                members.given("with"),
                members.given("amount"),
                members.given("expect").map(Overlay::inFull),
                members.given("rules"));
    }

    /** An outcome alone is short for an expectation of it. */
    private static Value inFull(Value expect) {
        return expect.isText() ? expect.emptyAt(expect.line()).with(Observed.OUTCOME, expect) : expect;
    }

    /** This and what is said besides: members are laid over each other, rules add up. */
    Overlay and(Overlay other) {
        return new Overlay(
                with.map(own -> other.with.map(own::under).orElse(own)).or(other::with),
                other.amount.or(this::amount),
                expect.map(own -> other.expect.map(own::under).orElse(own)).or(other::expect),
                rules.map(own -> other.rules.map(own::followedBy).orElse(own)).or(other::rules));
    }

    /** What another one says in place of this; the rest stays. */
    Overlay replacedBy(Overlay other) {
        return new Overlay(
                other.with.or(this::with),
                other.amount.or(this::amount),
                other.expect.or(this::expect),
                other.rules.or(this::rules));
    }

    Value over(Value cell) {
        Value value = with.map(v -> cell.with("with", v)).orElse(cell);
        Value asked = amount.map(v -> value.with("amount", v)).orElse(value);
        Value expecting = expect.map(v -> asked.with("expect", v)).orElse(asked);
        return rules.map(v -> expecting.with("rules", v)).orElse(expecting);
    }
}

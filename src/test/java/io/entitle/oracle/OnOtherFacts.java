package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An oracle as it is, asked about other facts. */
record OnOtherFacts(Oracle oracle, UnaryOperator<Facts> other) implements Oracle {

    @Override
    public SortedSet<String> keys() {
        return oracle.keys();
    }

    @Override
    public Function<Question, ExpectedAnswer> at(Facts facts, Instant at) {
        Facts changed = other.apply(facts);
        return question -> oracle.answer(new Question(changed, question.key(), question.amount(), at));
    }
}

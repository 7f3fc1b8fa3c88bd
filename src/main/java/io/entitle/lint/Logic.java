package io.entitle.lint;

import io.entitle.language.Expression;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What constraints mean together: for which facts all of them hold, and which of them makes no difference. */
final class Logic {

    private final List<Map<String, Object>> facts;
    private final List<Expression> constraints;
    private final List<BitSet> holding;

    /** @param closed all texts that a field can hold; none where it can hold any */
    Logic(List<Expression> constraints, Function<String, List<String>> closed) {
        this.constraints = constraints;
        this.facts = new Fields(constraints, closed).combinations();
        this.holding = constraints.stream().map(this::holding).toList();
    }

    private BitSet holding(Expression constraint) {
        BitSet holding = new BitSet();
        Predicate<Map<String, Object>> test = Fields.test(constraint);
        IntStream.range(0, facts.size()).filter(i -> test.test(facts.get(i))).forEach(holding::set);
        return holding;
    }

    /** The first constraint that cannot hold together with those before it. */
    Optional<Expression> contradiction() {
        BitSet left = everything();
        for (int i = 0; i < constraints.size() && !facts.isEmpty(); i++) {
            left.and(holding.get(i));
            if (left.isEmpty()) {
                return Optional.of(constraints.get(i));
            }
        }
        return Optional.empty();
    }

    /** Constraints that hold whenever the others do; of two that say the same the later one. */
    List<Expression> idle() {
        List<Integer> kept =
                new ArrayList<>(IntStream.range(0, constraints.size()).boxed().toList());
        List<Expression> idle = new ArrayList<>();
        for (int i = constraints.size() - 1; i >= 0 && !facts.isEmpty(); i--) {
            Integer one = i;
            BitSet others = everything();
            kept.stream().filter(other -> !other.equals(one)).forEach(other -> others.and(holding.get(other)));
            others.andNot(holding.get(i));
            if (others.isEmpty() && !(constraints.get(i) instanceof Expression.Bound)) {
                idle.add(constraints.get(i));
                kept.remove(one);
            }
        }
        return idle;
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, facts.size());
        return all;
    }
}

package io.entitle.matching;

import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Expression;
import java.util.List;
import java.util.Optional;

/** Counts the partial matches of one rule, up to a limit. For one use. */
final class Stretch {

    private final List<Condition> conditions;
    private final Told told;
    private final Truths truths;
    private final int most;
    private final int mostTried;
    private int partial;
    private int tried;

    Stretch(List<Condition> conditions, Told told, Truths truths, int most, int mostTried) {
        this.conditions = conditions;
        this.told = told;
        this.truths = truths;
        this.most = most;
        this.mostTried = mostTried;
    }

    Extent extent() {
        from(0, Frame.EMPTY);
        return new Extent(partial, tried);
    }

    private boolean isOver() {
        return partial > most || tried >= mostTried;
    }

    private void from(int pattern, Frame frame) {
        if (pattern == conditions.size()) {
            return;
        }
        Condition condition = conditions.get(pattern);
        List<Object> facts = told.named(condition.fact());
        if (condition.quantifier() == Quantifier.EACH) {
            each(pattern, frame, facts);
        } else if (facts.stream()
                        .anyMatch(fact -> fulfilled(condition, frame, fact).isPresent())
                == (condition.quantifier() == Quantifier.EXISTS)) {
            from(pattern + 1, frame);
        }
    }

    private void each(int pattern, Frame frame, List<Object> facts) {
        for (Object fact : facts) {
            Optional<Frame> next = fulfilled(conditions.get(pattern), frame, fact);
            if (isOver()) {
                return;
            }
            if (next.isPresent()) {
                partial++;
                from(pattern + 1, next.get());
            }
        }
    }

    /** A fact that cannot answer is left to the engine, which tells it. */
    private Optional<Frame> fulfilled(Condition condition, Frame before, Object fact) {
        if (isOver()) {
            return Optional.empty();
        }
        tried++;
        Frame bare = before.of(fact);
        Frame frame = condition.binding().map(name -> bare.binding(name, fact)).orElse(bare);
        try {
            for (Expression constraint : condition.constraints()) {
                if (constraint instanceof Expression.Bound bound) {
                    frame = frame.binding(bound.name(), truths.values().of(bound.value(), frame));
                } else if (!truths.holds(constraint, frame, Sight.NONE)) {
                    return Optional.empty();
                }
            }
            return Optional.of(frame);
        } catch (CannotBeAskedException e) {
            return Optional.empty();
        }
    }
}

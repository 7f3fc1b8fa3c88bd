package io.entitle.matching;

import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Expression;
import java.util.List;
import java.util.Optional;

/** Tries every combination of facts on the patterns of one rule. For one use. */
final class Walk {

    /** Far above what any account makes; reached only where many facts stand in for each of many patterns. */
    private static final int MOST_TRIED = 1_000_000;

    private final List<Condition> conditions;
    private final Told told;
    private final Truths truths;
    private final Sight sight;
    private final Furthest furthest;
    private int tried;
    private int matches;

    Walk(List<Condition> conditions, Told told, Truths truths, Sight sight) {
        this.conditions = conditions;
        this.told = told;
        this.truths = truths;
        this.sight = sight;
        this.furthest = new Furthest(truths.values());
    }

    Matching walk() {
        from(0, Frame.EMPTY);
        return new Matching(matches, matches > 0 ? Optional.empty() : furthest.obstacle());
    }

    private void from(int pattern, Frame frame) {
        if (pattern == conditions.size()) {
            matches++;
            return;
        }
        Condition condition = conditions.get(pattern);
        List<Object> facts = told.named(condition.fact());
        if (facts.isEmpty() && condition.quantifier() != Quantifier.NOT) {
            furthest.missing(pattern, condition);
        }
        if (condition.quantifier() == Quantifier.EACH) {
            facts.forEach(fact -> fulfilled(pattern, frame, fact).ifPresent(next -> from(pattern + 1, next)));
        } else if (holds(pattern, frame, facts)) {
            from(pattern + 1, frame);
        }
    }

    /** Whether a pattern with {@code not} or {@code exists} does; every fact is looked at all the same. */
    private boolean holds(int pattern, Frame frame, List<Object> facts) {
        Condition condition = conditions.get(pattern);
        List<Object> fulfilling = facts.stream()
                .filter(fact -> fulfilled(pattern, frame, fact).isPresent())
                .toList();
        boolean held = fulfilling.isEmpty() == (condition.quantifier() == Quantifier.NOT);
        sight.saw(condition.place(), held);
        if (!held && !fulfilling.isEmpty()) {
            furthest.present(pattern, condition, fulfilling.get(0));
        }
        return held;
    }

    /** What is bound behind the pattern, if the fact fulfils it. */
    private Optional<Frame> fulfilled(int pattern, Frame before, Object fact) {
        if (tried++ >= MOST_TRIED) {
            return Optional.empty();
        }
        Condition condition = conditions.get(pattern);
        Frame bare = before.of(fact);
        Frame frame = condition.binding().map(name -> bare.binding(name, fact)).orElse(bare);
        for (int i = 0; i < condition.constraints().size(); i++) {
            Optional<Frame> next = next(pattern, i, frame);
            if (next.isEmpty()) {
                return next;
            }
            frame = next.get();
        }
        return Optional.of(frame);
    }

    private Optional<Frame> next(int pattern, int place, Frame frame) {
        Condition condition = conditions.get(pattern);
        Expression constraint = condition.constraints().get(place);
        try {
            if (constraint instanceof Expression.Bound bound) {
                return Optional.of(frame.binding(bound.name(), truths.values().of(bound.value(), frame)));
            }
            if (truths.holds(constraint, frame, sight)) {
                return Optional.of(frame);
            }
            if (condition.quantifier() != Quantifier.NOT) {
                furthest.failed(pattern, place, condition, frame);
            }
        } catch (CannotBeAskedException e) {
            furthest.unanswered(pattern, place, condition, frame, e);
        }
        return Optional.empty();
    }
}

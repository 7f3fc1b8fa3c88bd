package io.entitle.sweep;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.FeatureAnswer;
import io.entitle.sweep.Transition.Kind;
import io.entitle.sweep.Transition.Matter;
import io.entitle.wire.AdviceText;
import io.entitle.wire.KeptText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells what is otherwise in one standing than in another; for one pair. */
final class Comparison {

    private final Standing before;
    private final Standing after;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(Standing before, Standing after) {
        this.before = before;
        this.after = after;
    }

    /** The differences: features, plan, conditions, advice, each sorted by key. */
    static List<Difference> of(Standing before, Standing after) {
        Comparison comparison = new Comparison(before, after);
        keys(before.answers().keySet(), after.answers().keySet()).forEach(comparison::feature);
        comparison.plan(comparison.common());
        keys(before.conditions().keySet(), after.conditions().keySet())
                .forEach(condition -> comparison.condition(condition, comparison.common()));
        keys(before.advice().keySet(), after.advice().keySet()).forEach(comparison::advice);
        return comparison.found;
    }

    private static Set<String> keys(Set<String> one, Set<String> other) {
        Set<String> keys = new TreeSet<>(one);
        keys.addAll(other);
        return keys;
    }

    /** The rules behind every answer that is another one: what put the account where it is. */
    private List<String> common() {
        List<Difference> answers = found.stream()
                .filter(difference -> difference.kind().matter() == Matter.ANSWER)
                .toList();
        return answers.stream().findFirst().map(Difference::rules).orElse(List.of()).stream()
                .filter(rule -> answers.stream().allMatch(other -> other.rules().contains(rule)))
                .toList();
    }

    private void plan(List<String> rules) {
        if (!before.plan().equals(after.plan())) {
            add(Kind.PLAN_CHANGED, "", quoted(before.plan()), quoted(after.plan()), rules);
        }
    }

    private void feature(String feature) {
        Optional<FeatureAnswer> was = Optional.ofNullable(before.answers().get(feature));
        Optional<FeatureAnswer> is = Optional.ofNullable(after.answers().get(feature));
        kind(was, is)
                .ifPresent(kind -> add(
                        kind,
                        feature,
                        before.text(feature),
                        after.text(feature),
                        newRules(
                                was.map(FeatureAnswer::rules).orElse(List.of()),
                                is.map(FeatureAnswer::rules).orElse(List.of()))));
    }

    /** A feature that a product no longer has is not allowed any more. */
    private static Optional<Kind> kind(Optional<FeatureAnswer> was, Optional<FeatureAnswer> is) {
        if (was.isPresent() && is.isPresent()) {
            return kind(was.get(), is.get());
        }
        Kind kind = is.isPresent() ? Kind.GAINED : Kind.LOST;
        return was.or(() -> is).filter(answer -> answer.outcome().allowed()).map(any -> kind);
    }

    private static Optional<Kind> kind(FeatureAnswer was, FeatureAnswer is) {
        boolean loses = was.outcome().allowed() && !is.outcome().allowed();
        boolean gains = is.outcome().allowed() && !was.outcome().allowed();
        return AllowanceOrder.impact(was, is).map(impact -> switch (impact) {
            case LOSES -> loses ? Kind.LOST : Kind.LIMIT_LOWERED;
            case GAINS -> gains ? Kind.GAINED : Kind.LIMIT_RAISED;
            case UNDECIDED -> loses ? Kind.LOST : Kind.CHANGED;
            case DECIDED -> gains ? Kind.GAINED : Kind.CHANGED;
            case PAYS_MORE -> Kind.NOW_BILLED;
            case PAYS_LESS -> Kind.NO_LONGER_BILLED;
            case OTHERWISE -> Kind.CHANGED;
        });
    }

    private void condition(String condition, List<String> rules) {
        Optional<Instant> was = Optional.ofNullable(before.conditions().get(condition));
        Optional<Instant> is = Optional.ofNullable(after.conditions().get(condition));
        if (was.isPresent() != is.isPresent()) {
            add(
                    is.isPresent() ? Kind.ENTERED : Kind.LEFT,
                    condition,
                    was.map(Instant::toString).flatMap(Comparison::quoted),
                    is.map(Instant::toString).flatMap(Comparison::quoted),
                    rules);
        }
    }

    private void advice(String advice) {
        Optional<AdviceText.Kept> was = Optional.ofNullable(before.advice().get(advice));
        Optional<AdviceText.Kept> is = Optional.ofNullable(after.advice().get(advice));
        if (was.isPresent() != is.isPresent()) {
            add(
                    is.isPresent() ? Kind.ADVISED : Kind.ADVICE_WITHDRAWN,
                    advice,
                    was.map(AdviceText.Kept::text),
                    is.map(AdviceText.Kept::text),
                    is.or(() -> was).map(AdviceText.Kept::rules).orElse(List.of()));
        }
    }

    /** The rules that had no part before; all, where none of them is new. */
    private static List<String> newRules(List<String> was, List<String> is) {
        List<String> added = is.stream().filter(rule -> !was.contains(rule)).toList();
        return Stream.of(added, is, was)
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<String> quoted(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(KeptText.text(text));
    }

    private void add(Kind kind, String key, Optional<String> was, Optional<String> is, List<String> rules) {
        found.add(new Difference(kind, Optional.of(key).filter(name -> !name.isEmpty()), was, is, rules));
    }

    /** A transition of which the cause is not known yet. */
    record Difference(
            Kind kind, Optional<String> feature, Optional<String> before, Optional<String> after, List<String> rules) {

        /** Whether the other one is about the same thing, whatever became of it. */
        boolean isAboutThatOf(Difference other) {
            return feature.equals(other.feature) && kind.matter() == other.kind.matter();
        }

        Transition because(Set<Cause> causes) {
            return new Transition(kind, feature, before, after, Cause.words(causes), rules);
        }
    }
}

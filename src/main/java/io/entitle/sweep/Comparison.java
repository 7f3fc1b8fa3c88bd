package io.entitle.sweep;

import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.FeatureAnswer.Counted;
import io.entitle.sweep.Transition.Kind;
import io.entitle.sweep.Transition.Matter;
import io.entitle.wire.AdviceText;
import io.entitle.wire.KeptText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
        boolean allowedBefore = was.filter(answer -> answer.outcome().allowed()).isPresent();
        boolean allowedNow = is.filter(answer -> answer.outcome().allowed()).isPresent();
        if (allowedBefore != allowedNow) {
            return Optional.of(allowedNow ? Kind.GAINED : Kind.LOST);
        }
        return was.isPresent() && is.isPresent() ? kind(was.get(), is.get()) : Optional.empty();
    }

    private static Optional<Kind> kind(FeatureAnswer was, FeatureAnswer is) {
        if (was.outcome() != is.outcome() && is.outcome().allowed()) {
            return Optional.of(was.outcome().compareTo(is.outcome()) < 0 ? Kind.NOW_BILLED : Kind.NO_LONGER_BILLED);
        }
        int room = room(is).compareTo(room(was));
        if (room != 0) {
            return Optional.of(room > 0 ? Kind.LIMIT_RAISED : Kind.LIMIT_LOWERED);
        }
        return is.outcome() == was.outcome()
                        && is.reason() == was.reason()
                        && is.level().equals(was.level())
                        && sameCount(was, is)
                ? Optional.empty()
                : Optional.of(Kind.CHANGED);
    }

    private static boolean sameCount(FeatureAnswer was, FeatureAnswer is) {
        BiFunction<Counted, Counted, Boolean> same =
                (one, other) -> one.unit().equals(other.unit()) && one.period().equals(other.period());
        return was.counted()
                .map(one -> is.counted().map(other -> same.apply(one, other)).orElse(false))
                .orElse(is.counted().isEmpty());
    }

    /** What is not counted, or without a limit, is more than any limit where it is allowed at all. */
    private static Room room(FeatureAnswer answer) {
        return new Room(
                answer.outcome().allowed() || answer.counted().isPresent()
                        ? answer.counted().flatMap(Counted::limit)
                        : Optional.of(BigDecimal.ZERO));
    }

    private record Room(Optional<BigDecimal> limit) implements Comparable<Room> {

        @Override
        public int compareTo(Room other) {
            return limit.isPresent() && other.limit.isPresent()
                    ? limit.get().compareTo(other.limit.get())
                    : Boolean.compare(limit.isEmpty(), other.limit.isEmpty());
        }
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

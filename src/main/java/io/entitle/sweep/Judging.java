package io.entitle.sweep;

import io.entitle.decision.Answers;
import io.entitle.store.StoredFacts;
import io.entitle.sweep.Comparison.Difference;
import io.entitle.sweep.Transition.Kind;
import io.entitle.wire.InstantsText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says what became of an account since the last run, and why. For one thread.
 *
 * @param run the run that looks
 * @param last the last run that is done
 * @param answersOf finds answers by their digest
 */
record Judging(Evaluator evaluator, RunRow run, Optional<RunRow> last, Function<String, Answers> answersOf) {

    /** What is found of an account that is kept as {@code before}. */
    Finding find(StoredFacts stored, Optional<StoredResult> before) {
        return evaluator.find(
                stored,
                run.at(),
                before.map(kept -> InstantsText.read(kept.conditions())).orElse(Map.of()));
    }

    /** What happened to it; nothing to an account that is new. */
    List<Transition> transitions(StoredFacts stored, StoredResult before, Finding now) {
        if (run.isOfStrays()) {
            return List.of();
        }
        Set<Cause> causes = causes(stored, before);
        if (before.gone()) {
            return List.of(whole(Kind.RETURNED, Optional.empty(), EnumSet.of(Cause.FACTS)));
        }
        if (before.isQuarantined() || now.kept().isQuarantined()) {
            return quarantine(before, now.kept(), causes);
        }
        Standing was = Standing.of(before, answersOf.apply(before.answers()));
        List<Difference> differences = Comparison.of(was, standing(now));
        return differences.isEmpty() ? List.of() : caused(stored, before, was, differences, causes);
    }

    private static List<Transition> quarantine(StoredResult before, StoredResult now, Set<Cause> causes) {
        if (before.isQuarantined() == now.isQuarantined()) {
            return List.of();
        }
        return List.of(
                now.isQuarantined()
                        ? whole(Kind.QUARANTINED, Optional.of(now.problems()), causes)
                        : whole(Kind.RELEASED, Optional.empty(), causes));
    }

    /** What happened to one that is not there any more; that a stray is gone is news to nobody. */
    List<Transition> gone() {
        return run.isOfStrays() ? List.of() : List.of(whole(Kind.GONE, Optional.empty(), EnumSet.of(Cause.FACTS)));
    }

    private static Transition whole(Kind kind, Optional<String> after, Set<Cause> causes) {
        return new Transition(kind, Optional.empty(), Optional.empty(), after, Cause.words(causes), List.of());
    }

    private static Standing standing(Finding found) {
        return Standing.of(found.kept(), found.answers().orElseThrow());
    }

    /** What may be the cause: facts, rules, or both; time alone where neither is another one. */
    private Set<Cause> causes(StoredFacts stored, StoredResult before) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (!before.mark().equals(stored.mark())) {
            causes.add(Cause.FACTS);
        }
        if (!last.map(RunRow::ruleset).equals(Optional.of(run.ruleset()))) {
            causes.add(Cause.RULES);
        }
        return causes.isEmpty() ? EnumSet.of(Cause.TIME) : causes;
    }

    /** What would not have been otherwise at the instant of the last run came with time. */
    private List<Transition> caused(
            StoredFacts stored, StoredResult before, Standing was, List<Difference> differences, Set<Cause> causes) {
        Optional<Instant> then = last.map(RunRow::at).filter(at -> !at.equals(run.at()));
        if (causes.contains(Cause.TIME) || then.isEmpty()) {
            return differences.stream()
                    .map(difference -> difference.because(causes))
                    .toList();
        }
        Finding at = evaluator.find(stored, then.get(), InstantsText.read(before.conditions()));
        List<Difference> already = at.answers().isPresent() ? Comparison.of(was, standing(at)) : differences;
        return differences.stream()
                .map(difference -> difference.because(
                        already.stream().anyMatch(difference::isAboutThatOf) ? causes : EnumSet.of(Cause.TIME)))
                .toList();
    }
}

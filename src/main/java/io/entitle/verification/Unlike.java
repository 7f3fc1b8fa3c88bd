package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.decision.RulePart;
import io.entitle.verification.Change.Effect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One answer under two books. */
record Unlike(Decision before, Decision after) {

    /** All answers that differ, of the features that both books have. */
    static Stream<Unlike> of(List<Decision> before, List<Decision> after) {
        return before.stream()
                .flatMap(was -> after.stream()
                        .filter(is -> is.feature().equals(was.feature()) && !is.answersLike(was))
                        .map(is -> new Unlike(was, is)));
    }

    String feature() {
        return after.feature();
    }

    Effect effect() {
        if (Worth.isLess(after, before)) {
            return Effect.LOSS;
        }
        return Worth.isLess(before, after) ? Effect.GAIN : Effect.OTHER;
    }

    /** What tells this change from others. */
    Sort sort(Edits edits) {
        return new Sort(effect(), Shown.on(before), Shown.on(after), causes(edits));
    }

    record Sort(Effect effect, String before, String after, Set<CausingRule> causes) {}

    /** Edited rules whose part differs, else edited rules with a part, else all that are edited. */
    private Set<CausingRule> causes(Edits edits) {
        List<RulePart> apart =
                Stream.concat(missing(before, after), missing(after, before)).toList();
        List<RulePart> both = Stream.of(after, before)
                .flatMap(decision -> decision.rules().stream())
                .toList();
        return Stream.of(edited(apart, edits), edited(both, edits), edits.all(), causing(apart, edits))
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Stream<RulePart> missing(Decision one, Decision other) {
        return other.rules().stream().filter(part -> one.rules().stream().noneMatch(same -> isSame(same, part)));
    }

    private static boolean isSame(RulePart one, RulePart other) {
        return one.name().equals(other.name()) && one.effect() == other.effect();
    }

    private static Set<CausingRule> edited(List<RulePart> parts, Edits edits) {
        return causing(
                parts.stream()
                        .filter(part -> edits.of(part.name()) != Edit.NONE)
                        .toList(),
                edits);
    }

    private static Set<CausingRule> causing(List<RulePart> parts, Edits edits) {
        Set<CausingRule> rules = new LinkedHashSet<>();
        for (RulePart part : parts) {
            if (rules.stream().noneMatch(rule -> rule.name().equals(part.name()))) {
                rules.add(new CausingRule(part.name(), part.file(), part.line(), edits.of(part.name())));
            }
        }
        return rules;
    }
}

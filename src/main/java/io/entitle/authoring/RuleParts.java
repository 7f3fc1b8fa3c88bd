package io.entitle.authoring;

import io.entitle.authoring.RuleCase.NamedRule;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the parts that rules had with what a case says of them. */
final class RuleParts {

    private RuleParts() {}

    /** What the case says of rules and is not so, each in one line. */
    static List<Difference> unfulfilled(List<NamedRule> named, Set<RulePart> parts) {
        return named.stream()
                .filter(rule -> parts.stream().noneMatch(part -> fulfils(part, rule)) != rule.absent())
                .map(rule -> new Difference(
                        rule.line(),
                        "expected " + rule.demand() + " rule `" + rule.name() + "`, found " + had(parts),
                        Optional.of(rule.name()),
                        List.of()))
                .toList();
    }

    private static boolean fulfils(RulePart part, NamedRule rule) {
        boolean same = part.name().equals(rule.name());
        boolean asDemanded = (part.effect() == Effect.OVERRULED) == rule.overruled() && part.effect() != Effect.FAILED;
        return same && (rule.absent() || asDemanded);
    }

    private static String had(Set<RulePart> parts) {
        return parts.isEmpty()
                ? "none of any rule"
                : parts.stream()
                        .map(part -> "`" + part.name() + "` (" + part.effect().word() + ")")
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}

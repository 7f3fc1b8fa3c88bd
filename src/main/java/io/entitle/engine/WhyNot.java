package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.UnfiredRule;
import io.entitle.language.RuleSyntax;
import io.entitle.matching.Sight;
import io.entitle.matching.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds why rules did not fire in an evaluation that is over. */
record WhyNot(RuleIndex index, Run run) {

    private static final Comparator<UnfiredRule> ORDER = Comparator.comparing(UnfiredRule::effect)
            .thenComparing(UnfiredRule::file)
            .thenComparing(UnfiredRule::line);

    /** Those that could have changed the answer about a feature, sorted by effect, file and line. */
    List<UnfiredRule> about(String feature) {
        Told told = Told.of(run.told());
        return Influence.on(feature, index.syntax()).entrySet().stream()
                .flatMap(rule -> unfired(rule.getKey(), rule.getValue(), told).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<UnfiredRule> unfired(RuleSyntax rule, Effect effect, Told told) {
        return run.fired().containsKey(rule.name())
                ? Optional.empty()
                : index.matcher().match(rule, told, Sight.NONE).obstacle().map(obstacle -> new UnfiredRule(
                        rule.name(), rule.place().file(), rule.place().line(), effect, Unmet.of(obstacle)));
    }
}

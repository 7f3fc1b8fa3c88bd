package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.UnfiredRule;
import io.entitle.decision.UnmetCondition;
import io.entitle.language.RuleSyntax;
import io.entitle.matching.Matching;
import io.entitle.matching.Sight;
import io.entitle.matching.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A look at what rules made of the facts of evaluations that are over, where the engine tells only which rules fired.
 * Immutable; safe to share between threads.
 */
public final class Inspection {

    private static final Comparator<UnfiredRule> ORDER = Comparator.comparing(UnfiredRule::effect)
            .thenComparing(UnfiredRule::file)
            .thenComparing(UnfiredRule::line);

    private final RuleIndex index;

    Inspection(RuleIndex index) {
        this.index = index;
    }

    /** Every rule as it is written, in the order of files and lines. */
    public List<RuleSyntax> rules() {
        return index.syntax();
    }

    /**
     * Looks at every constraint that is reached, over all facts.
     *
     * @return how many combinations of facts fulfil each rule, by its name
     */
    public Map<String, Integer> look(Run run, Sight sight) {
        Told told = Told.of(run.told());
        Map<String, Integer> matches = new TreeMap<>();
        rules().forEach(rule ->
                matches.put(rule.name(), matching(rule, told, sight).matches()));
        return matches;
    }

    /** What kept a rule from firing; empty if it fired. */
    public Optional<UnmetCondition> unmet(RuleSyntax rule, Run run) {
        return unmet(rule, run, Told.of(run.told()));
    }

    /** The rules that could have changed the answer about a feature and did not fire, sorted by effect, file and line. */
    List<UnfiredRule> whyNot(String feature, Run run) {
        Told told = Told.of(run.told());
        return Influence.on(feature, rules()).entrySet().stream()
                .flatMap(rule -> unmet(rule.getKey(), run, told).map(unmet -> unfired(rule, unmet)).stream())
                .sorted(ORDER)
                .toList();
    }

    private static UnfiredRule unfired(Map.Entry<RuleSyntax, Effect> rule, UnmetCondition unmet) {
        RuleSyntax written = rule.getKey();
        return new UnfiredRule(
                written.name(), written.place().file(), written.place().line(), rule.getValue(), unmet);
    }

    private Optional<UnmetCondition> unmet(RuleSyntax rule, Run run, Told told) {
        return run.fired().containsKey(rule.name())
                ? Optional.empty()
                : matching(rule, told, Sight.NONE).obstacle().map(Unmet::of);
    }

    private Matching matching(RuleSyntax rule, Told told, Sight sight) {
        return index.matcher().match(rule, told, sight);
    }
}

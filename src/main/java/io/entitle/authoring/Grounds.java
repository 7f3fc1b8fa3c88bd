package io.entitle.authoring;

import io.entitle.decision.UnmetCondition;
import io.entitle.engine.Inspection;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Run;
import io.entitle.engine.Trace;
import io.entitle.language.RuleSyntax;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out, where a case failed, why the rules that it names did not do as it says. */
final class Grounds {

    private final Inspection inspection;
    private final List<Run> runs;

    private Grounds(Inspection inspection, List<Run> runs) {
        this.inspection = inspection;
        this.runs = runs;
    }

    /** The result with what is known of its differences; a case that failed is asked once more. */
    static CaseResult of(CaseResult result, ProductBook book) {
        if (result.differences().stream()
                .allMatch(difference -> difference.rule().isEmpty())) {
            return result;
        }
        Trace trace = new Trace();
        CaseRunner.run(result.ruleCase(), book.traced(trace));
        Grounds grounds =
                new Grounds(book.inspection(), Sightings.asked(result.ruleCase().claim(), trace.runs()));
        return new CaseResult(
                result.ruleCase(),
                result.differences().stream().map(grounds::of).toList());
    }

    private Difference of(Difference difference) {
        return difference.because(
                difference.rule().flatMap(this::rule).map(this::why).stream().toList());
    }

    private Optional<RuleSyntax> rule(String name) {
        return inspection.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    /** Of several evaluations the one in which the rule came furthest tells most. */
    private String why(RuleSyntax rule) {
        if (runs.stream().anyMatch(run -> run.fired().containsKey(rule.name()))) {
            return "it fired, " + rule.place().file() + ":" + rule.place().line();
        }
        return runs.stream()
                .flatMap(run -> inspection.unmet(rule, run).stream())
                .max(Comparator.comparing(UnmetCondition::line).thenComparing(UnmetCondition::column))
                .map(unmet -> "it did not fire, " + rule.place().file() + ":" + unmet.line() + ": "
                        + unmet.message().en())
                .orElse("it was not asked");
    }
}

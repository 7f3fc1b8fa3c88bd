package io.entitle.authoring;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.Run;
import io.entitle.engine.Trace;
import io.entitle.finding.Place;
import io.entitle.language.RuleSyntax;
import io.entitle.matching.Single;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts which rules fired and which constraints held while cases were run. Not thread-safe. */
final class Sightings {

    private final Map<Place, Integer> held = new HashMap<>();
    private final Map<Place, Integer> failed = new HashMap<>();

    /** By the place of the rule, as two products may name rules alike. */
    private final Map<Place, Integer> fired = new HashMap<>();

    /** Runs a case and counts what it reaches; the facts are looked at once the answer is found. */
    CaseResult run(RuleCase one, ProductBook book) {
        Trace trace = new Trace();
        CaseResult result = CaseRunner.run(one, book.traced(trace));
        asked(one.claim(), trace.runs()).forEach(run -> note(run, book));
        if (one.claim() instanceof Claim.Catalogue) {
            book.inspection().rules().stream()
                    .filter(rule -> book.catalogueRules().contains(rule.name()))
                    .forEach(rule -> fired.merge(rule.place(), 1, Integer::sum));
        }
        return result;
    }

    /** After the evaluation that decides come those that look for the next change, of which no case says anything. */
    static List<Run> asked(Claim claim, List<Run> runs) {
        boolean first = claim instanceof Claim.Check || claim instanceof Claim.Show;
        return first ? runs.subList(0, Math.min(1, runs.size())) : runs;
    }

    private void note(Run run, ProductBook book) {
        book.inspection()
                .rules()
                .forEach(rule -> fired.merge(rule.place(), run.fired().getOrDefault(rule.name(), 0), Integer::sum));
        book.inspection().look(run, (place, holds) -> (holds ? held : failed).merge(place, 1, Integer::sum));
    }

    Coverage coverage(RuleBook book) {
        return new Coverage(
                book.rules().stream().map(rule -> ofRule(rule, book)).toList());
    }

    private Coverage.OfRule ofRule(PolicyRule rule, RuleBook book) {
        RuleSyntax syntax = book.product(rule.product()).inspection().rules().stream()
                .filter(one -> one.name().equals(rule.name()))
                .findFirst()
                .orElseThrow();
        return new Coverage.OfRule(
                rule,
                fired.getOrDefault(syntax.place(), 0),
                Single.of(syntax).stream().map(this::ofConstraint).toList());
    }

    private Coverage.OfConstraint ofConstraint(Single constraint) {
        return new Coverage.OfConstraint(
                constraint.place(),
                constraint.written(),
                held.getOrDefault(constraint.place(), 0),
                failed.getOrDefault(constraint.place(), 0));
    }
}

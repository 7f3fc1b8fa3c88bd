package io.entitle.cli;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.RuleCase;
import io.entitle.authoring.SuiteResult;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.finding.Finding;
import io.entitle.problem.EntitleException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What became of the cases, or why they could not be run.
 *
 * @param problems a line each
 */
record SuiteRun(Optional<SuiteResult> result, List<String> problems) {

    SuiteRun {
        problems = List.copyOf(problems);
    }

    static SuiteRun of(RulesFolder rules, Predicate<RuleCase> chosen) {
        try {
            RuleBook book = rules.book();
            return new SuiteRun(Optional.of(rules.cases(book).run(book, chosen)), List.of());
        } catch (RulesDoNotCompileException e) {
            return failed(e.findings().stream().map(Finding::toString).toList());
        } catch (EntitleException e) {
            return failed(String.valueOf(e.getMessage()).lines().toList());
        } catch (UncheckedIOException e) {
            return failed(List.of("cannot be read: " + e.getMessage()));
        }
    }

    private static SuiteRun failed(List<String> problems) {
        return new SuiteRun(Optional.empty(), problems);
    }

    /** What each case found otherwise than expected, by the file and name that outlive a change of its line. */
    SortedMap<String, List<String>> states() {
        SortedMap<String, List<String>> states = new TreeMap<>();
        result.stream().flatMap(all -> all.results().stream()).forEach(one -> states.put(key(one), one.differences()));
        return states;
    }

    static String key(CaseResult one) {
        return one.ruleCase().file() + ": " + one.ruleCase().name();
    }
}

package io.entitle.cli;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.RuleCase;
import io.entitle.reload.Changes;
import io.entitle.reload.Edits;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Runs the cases again after every edit, and tells only what is otherwise than after the edit before. */
final class SuiteWatch {

    private final Session session;
    private final SuiteText text;
    private final Predicate<RuleCase> chosen;

    /** Of the last run, and of the last one in which the cases could be asked. */
    private List<String> problems = List.of();

    private SortedMap<String, List<String>> states = new TreeMap<>();

    SuiteWatch(Session session, SuiteText text, Predicate<RuleCase> chosen) {
        this.session = session;
        this.text = text;
        this.chosen = chosen;
    }

    /** Answers the exit code of the last run once it is interrupted. */
    Exit untilInterrupted() {
        RulesFolder rules = session.rules();
        try (Changes changes = session.terminal().changes().apply(rules.watched())) {
            Edits edits = new Edits(rules.watched(), changes);
            while (true) {
                tell(SuiteRun.of(rules, chosen));
                edits.next();
            }
        } catch (InterruptedException e) {
            return problems.isEmpty() && states.values().stream().allMatch(List::isEmpty)
                    ? Exit.DONE
                    : Exit.FOUND_FAILURE;
        }
    }

    private void tell(SuiteRun run) {
        StringBuilder told = new StringBuilder();
        if (!run.problems().equals(problems)) {
            run.problems().forEach(problem -> told.append(problem).append('\n'));
        }
        run.result().filter(result -> isNews(run)).ifPresent(result -> {
            result.results().forEach(one -> told.append(changed(one)));
            told.append(text.summary(result)).append('\n');
            states = run.states();
        });
        problems = run.problems();
        session.terminal().out().print(told);
        session.terminal().out().flush();
    }

    private boolean isNews(SuiteRun run) {
        return states.isEmpty() || !problems.isEmpty() || !run.states().equals(states);
    }

    /** That it fails otherwise than before, or passes again. */
    private String changed(CaseResult one) {
        List<String> before = states.getOrDefault(SuiteRun.key(one), List.of());
        if (before.equals(one.texts())) {
            return "";
        }
        return one.passed() ? text.passes(one) : text.failure(one);
    }
}

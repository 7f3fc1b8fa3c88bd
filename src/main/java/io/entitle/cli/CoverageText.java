package io.entitle.cli;

import io.entitle.authoring.Coverage;
import io.entitle.authoring.Coverage.OfConstraint;
import io.entitle.decision.PolicyRule;
import java.util.List;
import java.util.function.Predicate;

/** What cases reach of the rules, for people. */
record CoverageText(Layout layout) {

    String of(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        unfired(coverage.unfired(), text);
        constraints("coverage.never-looked", coverage, one -> one.held() + one.failed() == 0, text);
        constraints("coverage.never-true", coverage, one -> one.held() == 0 && one.failed() > 0, text);
        constraints("coverage.never-false", coverage, one -> one.held() > 0 && one.failed() == 0, text);
        return text.append(summary(coverage)).append('\n').toString();
    }

    private void unfired(List<PolicyRule> rules, StringBuilder text) {
        Table table = layout.table();
        rules.forEach(rule -> table.row("", rule.file() + ":" + rule.line() + ": " + rule.name()));
        add("coverage.unfired", rules.isEmpty() ? "" : table.text(), text);
    }

    private void constraints(String heading, Coverage coverage, Predicate<OfConstraint> chosen, StringBuilder text) {
        List<OfConstraint> found = coverage.constraints().filter(chosen).toList();
        Table table = layout.table();
        found.forEach(one -> table.row("", one.place() + ": `" + one.written() + "`"));
        add(heading, found.isEmpty() ? "" : table.text(), text);
    }

    private void add(String heading, String lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append(layout.words().say(heading)).append('\n').append(lines);
        }
    }

    private String summary(Coverage coverage) {
        int rules = coverage.rules().size();
        return layout.words()
                .say(
                        "coverage.summary",
                        String.valueOf(rules - coverage.unfired().size()),
                        String.valueOf(rules),
                        String.valueOf(coverage.constraints()
                                .filter(OfConstraint::seenBoth)
                                .count()),
                        String.valueOf(coverage.constraints().count()));
    }
}

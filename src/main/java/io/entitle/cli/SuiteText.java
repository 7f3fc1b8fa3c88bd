package io.entitle.cli;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.SuiteResult;

/**
 * What became of the cases, for people.
 *
 * @param whole whether every case was run, so that a rule without a case is one that nothing tests
 */
record SuiteText(Layout layout, boolean whole) {

    String of(SuiteResult result) {
        StringBuilder text = new StringBuilder();
        result.failures().forEach(failure -> text.append(failure(failure)).append('\n'));
        if (whole && !result.uncovered().isEmpty()) {
            text.append(uncovered(result)).append('\n');
        }
        return text.append(summary(result)).append('\n').toString();
    }

    String failure(CaseResult failure) {
        Table table = layout.table();
        failure.differences().forEach(difference -> table.row("", difference));
        return layout.paragraph(
                        failure.ruleCase().place() + ": " + failure.ruleCase().name())
                + table.text();
    }

    private String uncovered(SuiteResult result) {
        Table table = layout.table();
        result.uncovered().forEach(rule -> {
            table.row("", rule.name());
            table.row("", rule.file() + ":" + rule.line());
        });
        return layout.words().say("suite.uncovered") + "\n" + table.text();
    }

    String passes(CaseResult one) {
        return layout.paragraph(layout.words()
                .say(
                        "watch.passes",
                        one.ruleCase().place() + ": " + one.ruleCase().name()));
    }

    String summary(SuiteResult result) {
        return layout.words()
                .say(
                        "suite.summary",
                        String.valueOf(result.results().size()),
                        String.valueOf(result.failures().size()));
    }
}

package io.entitle.review;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.SuiteResult;
import io.entitle.problem.Problem;
import java.util.List;

/** What became of the cases beside the new rules, and which rules no case names. */
public final class CasesSection {

    private static final String TITLE = "Cases";

    private CasesSection() {}

    public static Section of(SuiteResult result) {
        String summary = Markdown.counted(result.results().size(), "case") + ", "
                + result.failures().size() + " failed; "
                + Markdown.counted(result.uncovered().size(), "rule") + " without a passing case";
        StringBuilder body = new StringBuilder();
        result.failures().forEach(failure -> body.append(failure(failure)));
        result.uncovered()
                .forEach(rule -> body.append(Markdown.item("no passing case: " + Markdown.plain(rule.name()) + ", "
                        + Markdown.plain(rule.file()) + ":" + rule.line())));
        return new Section(TITLE, summary, body.toString(), result.passed());
    }

    /** Cases that cannot be asked. */
    public static Section wrong(List<Problem> problems) {
        StringBuilder body = new StringBuilder();
        problems.forEach(problem -> body.append(Markdown.item(Markdown.plain(problem.toString()))));
        return new Section(
                TITLE, "cannot be asked: " + Markdown.counted(problems.size(), "problem"), body.toString(), false);
    }

    private static String failure(CaseResult failure) {
        StringBuilder item = new StringBuilder(Markdown.item("failed: "
                + Markdown.plain(
                        failure.ruleCase().place() + ": " + failure.ruleCase().name())));
        failure.texts().forEach(line -> item.append("  ").append(Markdown.item(Markdown.plain(line))));
        return item.toString();
    }
}

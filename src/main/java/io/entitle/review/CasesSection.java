package io.entitle.review;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.SuiteResult;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What became of the cases beside the new rules, and which rules no case names. */
public final class CasesSection {

    private static final String TITLE = "Cases";

    private CasesSection() {}

    public static Section of(SuiteResult result) {
        String summary = Markdown.counted(result.results().size(), "case") + ", "
                + result.failures().size() + " failed; "
                + Markdown.counted(result.uncovered().size(), "rule") + " without a passing case";
        StringBuilder body = new StringBuilder();
        if (!result.passed()) {
            String failures =
                    result.failures().stream().map(CasesSection::failure).collect(Collectors.joining());
            body.append(Markdown.verbatim(failures)).append('\n');
        }
        result.uncovered()
                .forEach(rule -> body.append(Markdown.item("no passing case: " + Markdown.plain(rule.name()) + ", "
                        + Markdown.plain(rule.file()) + ":" + rule.line())));
        return new Section(TITLE, summary, body.toString(), result.passed());
    }

    /** Cases that cannot be asked. */
    public static Section wrong(List<Problem> problems) {
        String body = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return new Section(
                TITLE,
                "cannot be asked: " + Markdown.counted(problems.size(), "problem"),
                Markdown.verbatim(body),
                false);
    }

    private static String failure(CaseResult failure) {
        String head = failure.ruleCase().place() + ": " + failure.ruleCase().name() + "\n";
        return failure.texts().stream().map(line -> "    " + line + "\n").collect(Collectors.joining("", head, ""));
    }
}

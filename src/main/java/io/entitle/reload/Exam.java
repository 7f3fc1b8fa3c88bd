package io.entitle.reload;

import io.entitle.authoring.CaseResult;
import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.SuiteResult;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.engine.RulesUnreadableException;
import io.entitle.finding.Finding;
import io.entitle.lint.Report;
import io.entitle.lint.RuleCheck;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries what a rules folder held: it is checked, compiled, and asked all that its cases ask. So a book that passes has
 * answered for every kind of account before it is asked for the first time, and that first answer takes no longer than
 * the next. For one thread and one examination.
 */
final class Exam {

    private final FolderContents contents;
    private Optional<RuleBook> compiled = Optional.empty();
    private Optional<CaseSuite> suite = Optional.empty();

    private Exam(FolderContents contents) {
        this.contents = contents;
    }

    /** Either a book, or what is wrong. */
    record Result(Optional<RuleBook> book, List<Problem> problems) {

        static Result refused(String message) {
            return new Result(Optional.empty(), List.of(new Problem("rules", message)));
        }
    }

    /**
     * Whatever the rules and their cases do to the one who tries them, even to exhaust its memory or its stack, is told.
     *
     * @param served the products that must not go away: nobody could answer for their accounts any more
     * @throws RulesUnreadableException if the thread was interrupted, which says nothing of the rules
     */
    static Result of(FolderContents contents, Set<String> served) {
        if (!contents.unreadable().isEmpty()) {
            return new Result(Optional.empty(), contents.unreadable());
        }
        try {
            return new Exam(contents).result(served);
        } catch (RulesUnreadableException e) {
            throw e;
        } catch (Throwable e) {
            return Result.refused("they cannot be tried: " + e);
        }
    }

    private Result result(Set<String> served) {
        List<Problem> problems = errors();
        if (problems.isEmpty()) {
            problems = failures();
        }
        if (problems.isEmpty()) {
            problems = missing(served);
        }
        return new Result(problems.isEmpty() ? compiled : Optional.empty(), problems);
    }

    /** What the check finds; it hands over what it compiled, where there was nothing to find. */
    private List<Problem> errors() {
        return report().findings().stream()
                .filter(Finding::isError)
                .map(found -> new Problem(found.place().toString(), found.said()))
                .toList();
    }

    private Report report() {
        try {
            return RuleCheck.of(contents.rules(), this::casesOf, Optional.empty());
        } catch (RulesDoNotCompileException e) {
            return RuleCheck.unreadable(e);
        }
    }

    private CaseSuite casesOf(RuleBook book) {
        CaseSuite cases = CaseSuite.of(contents.cases(), book);
        compiled = Optional.of(book);
        suite = Optional.of(cases);
        return cases;
    }

    private List<Problem> failures() {
        SuiteResult result = suite.orElseThrow().run(compiled.orElseThrow(), any -> true);
        return result.failures().stream().map(Exam::failure).toList();
    }

    private static Problem failure(CaseResult failed) {
        return new Problem(
                failed.ruleCase().place(),
                "case `" + failed.ruleCase().name() + "` failed: " + String.join("; ", failed.texts()));
    }

    private List<Problem> missing(Set<String> served) {
        Set<String> products = compiled.orElseThrow().products().keySet();
        if (products.isEmpty()) {
            return List.of(new Problem("rules", "no rule files"));
        }
        return served.stream()
                .filter(product -> !products.contains(product))
                .sorted()
                .map(product -> new Problem(
                        product,
                        "a product that is answered for has no rules any more; only a new start takes it away"))
                .toList();
    }
}

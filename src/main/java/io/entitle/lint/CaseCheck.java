package io.entitle.lint;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.CasesAreWrongException;
import io.entitle.decision.PolicyRule;
import io.entitle.engine.RuleBook;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules that no case names as one that must decide. */
final class CaseCheck {

    private static final Pattern PLACE = Pattern.compile("(?<file>.*?):(?<line>\\d+)(:(?<column>\\d+))?");

    private CaseCheck() {}

    static List<Finding> of(RuleBook book, Function<RuleBook, CaseSuite> cases) {
        try {
            CaseSuite suite = cases.apply(book);
            return book.rules().stream()
                    .filter(rule -> suite.cases().stream().noneMatch(one -> one.names(rule.name())))
                    .map(CaseCheck::finding)
                    .toList();
        } catch (CasesAreWrongException e) {
            return e.problems().stream().map(CaseCheck::wrong).toList();
        }
    }

    /** A problem of a case file has its line, or none where the file as a whole cannot be read. */
    private static Finding wrong(Problem problem) {
        Matcher parts = PLACE.matcher(problem.path());
        Place place = parts.matches()
                ? new Place(parts.group("file"), number(parts.group("line")), number(parts.group("column")))
                : new Place(problem.path(), 1, 1);
        return new Finding(Code.WRONG_CASE, place, "", problem.message(), "");
    }

    private static int number(@Nullable String digits) {
        return Optional.ofNullable(digits).map(Integer::valueOf).orElse(1);
    }

    private static Finding finding(PolicyRule rule) {
        return new Finding(
                Code.MISSING_CASE,
                new Place(rule.file(), rule.line(), 1),
                rule.name(),
                "no case names it",
                "add one to " + rule.file().replaceAll("\\.drl$", ".cases.yaml") + " that it must decide");
    }
}

package io.entitle.lint;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.CasesAreWrongException;
import io.entitle.decision.PolicyRule;
import io.entitle.engine.RuleBook;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.List;
import java.util.function.Function;

/** Rules that no case names as one that must decide. */
final class CaseCheck {

    private CaseCheck() {}

    static List<Finding> of(RuleBook book, Function<RuleBook, CaseSuite> cases) {
        try {
            CaseSuite suite = cases.apply(book);
            return book.rules().stream()
                    .filter(rule -> suite.cases().stream().noneMatch(one -> one.names(rule.name())))
                    .map(CaseCheck::finding)
                    .toList();
        } catch (CasesAreWrongException e) {
            return Compilation.findings(e.problems(), Code.WRONG_CASE);
        }
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

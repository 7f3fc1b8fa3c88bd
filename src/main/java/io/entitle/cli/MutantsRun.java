package io.entitle.cli;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.Mutants;
import io.entitle.authoring.MutationResult;
import io.entitle.authoring.RuleCase;
import io.entitle.engine.RuleBook;
import java.util.List;
import java.util.Optional;

/**
 * Tries mutants of the rules that some cases name, whichever case notices them.
 *
 * @param filter what chooses those cases; without it every rule is changed
 */
record MutantsRun(RulesFolder rules, Optional<String> filter) {

    MutationResult of(RuleBook book, CaseSuite suite) {
        List<RuleCase> chosen = suite.cases().stream().filter(this::isChosen).toList();
        return Mutants.run(
                rules.files(),
                book,
                suite,
                rule -> filter.isEmpty() || chosen.stream().anyMatch(one -> one.names(rule)));
    }

    private boolean isChosen(RuleCase one) {
        return filter.filter(text -> !one.mentions(text)).isEmpty();
    }
}

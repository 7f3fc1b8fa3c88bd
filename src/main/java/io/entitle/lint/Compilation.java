package io.entitle.lint;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the engine's compiler makes of rules in which we found no unknown word.
 *
 * @param book empty if they do not compile
 */
record Compilation(Optional<RuleBook> book, List<Finding> findings) {

    Compilation {
        findings = List.copyOf(findings);
    }

    static Compilation of(List<RuleFile> files) {
        try {
            return new Compilation(Optional.of(RuleBook.of(RuleFolder.of(files))), List.of());
        } catch (RulesDoNotCompileException e) {
            return new Compilation(Optional.empty(), e.findings());
        }
    }
}

package io.entitle.cli;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.finding.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One version of rules: compiled, or what is wrong with it.
 *
 * @param folder where it stands
 * @param problems a line each, with the folder as it was named in front
 */
record RulesVersion(Path folder, Optional<Compiled> compiled, List<String> problems) {

    record Compiled(RuleFolder files, RuleBook book) {}

    /** @throws UnusableInputException if the folder holds no rules */
    static RulesVersion of(Path directory, Path named) {
        Path folder = directory.resolve(named);
        try {
            RuleFolder files = RuleFolder.read(folder);
            if (files.products().isEmpty()) {
                throw new UnusableInputException(List.of("no rule files in `" + Place.shown(named.toString()) + "`"));
            }
            return new RulesVersion(folder, Optional.of(new Compiled(files, RuleBook.of(files))), List.of());
        } catch (RulesDoNotCompileException e) {
            List<String> problems = e.problems().stream()
                    .map(problem -> named + "/" + problem.path() + ": error: " + problem.message())
                    .toList();
            return new RulesVersion(folder, Optional.empty(), problems);
        }
    }
}

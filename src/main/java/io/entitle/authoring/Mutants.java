package io.entitle.authoring;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Does every small wrong thing to every rule and notes what no case notices. Many wrong rules are compiled together
 * beside the right ones, and a filter chooses the one that fires in the place of its original, because compiling costs a
 * thousand times more than asking.
 */
public final class Mutants {

    private static final int TOGETHER = 150;

    private Mutants() {}

    /**
     * Tries every mutant of every product.
     *
     * @param book compiled from that folder
     * @param suite read from that folder; cases that fail as it is are left aside
     */
    public static MutationResult run(RuleFolder folder, RuleBook book, CaseSuite suite) {
        return run(folder, book, suite, any -> true);
    }

    /**
     * Tries the mutants of some rules, against all cases.
     *
     * @param chosen which rules, by their names
     */
    public static MutationResult run(RuleFolder folder, RuleBook book, CaseSuite suite, Predicate<String> chosen) {
        List<RuleCase> passing = suite.run(book, any -> true).results().stream()
                .filter(CaseResult::passed)
                .map(CaseResult::ruleCase)
                .toList();
        List<Mutant> all = new ArrayList<>();
        List<Mutation> survivors = new ArrayList<>();
        folder.products().forEach((product, files) -> {
            List<RuleCase> cases = passing.stream()
                    .filter(one -> one.product().equals(product))
                    .toList();
            List<Mutant> mutants = of(files, book.product(product)).stream()
                    .filter(mutant -> chosen.test(mutant.rule().name()))
                    .toList();
            MutantTrial attempt = new MutantTrial(product, files, cases);
            all.addAll(mutants);
            chunks(mutants).forEach(chunk -> survivors.addAll(attempt.survivors(chunk)));
        });
        return new MutationResult(all.size(), survivors);
    }

    private static List<Mutant> of(List<RuleFile> files, ProductBook book) {
        return files.stream()
                .sorted(Comparator.comparing(RuleFile::path))
                .flatMap(file -> RuleText.of(file).stream())
                .flatMap(rule -> Mutant.of(rule, book.catalogue()))
                .toList();
    }

    private static List<List<Mutant>> chunks(List<Mutant> mutants) {
        List<List<Mutant>> chunks = new ArrayList<>();
        for (int from = 0; from < mutants.size(); from += TOGETHER) {
            chunks.add(mutants.subList(from, Math.min(from + TOGETHER, mutants.size())));
        }
        return chunks;
    }
}

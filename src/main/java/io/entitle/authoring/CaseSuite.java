package io.entitle.authoring;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.BundledRules;
import io.entitle.engine.FolderFiles;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Product;
import io.entitle.problem.Nearest;
import io.entitle.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cases that stand beside the rules. Immutable; safe to share between threads. */
public final class CaseSuite {

    private final List<RuleCase> cases;

    private CaseSuite(List<RuleCase> cases) {
        this.cases = cases;
    }

    /**
     * Reads every case file of a rules folder, for the rules compiled from it.
     *
     * @throws CasesAreWrongException with every problem of every file
     */
    public static CaseSuite read(Path rules, RuleBook book) {
        return of(files(FolderFiles.of(rules, CaseFile.ENDING).whole()), book);
    }

    /** Reads the cases that come with this library, for its bundled rules. */
    public static CaseSuite bundled(RuleBook book) {
        return of(files(BundledRules.ending(CaseFile.ENDING)), book);
    }

    /**
     * Takes case files that were read before.
     *
     * @throws CasesAreWrongException with every problem of every file
     */
    public static CaseSuite of(List<CaseFile> files, RuleBook book) {
        List<RuleCase> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CaseFile file : files) {
            Optional<Product> product = Optional.ofNullable(book.products().get(file.product()));
            if (product.isEmpty()) {
                problems.add(stray(file, book.products().keySet()));
            } else {
                CaseFileReader reader = new CaseFileReader(product.get(), rulesOf(file.product(), book), file);
                cases.addAll(reader.read());
                problems.addAll(reader.problems().list());
            }
        }
        if (!problems.isEmpty()) {
            throw new CasesAreWrongException(problems);
        }
        return new CaseSuite(List.copyOf(cases));
    }

    /** Every case, in the order of files and lines. */
    public List<RuleCase> cases() {
        return cases;
    }

    /** Asks the rules what the chosen cases ask. */
    public SuiteResult run(RuleBook book, Predicate<RuleCase> chosen) {
        List<CaseResult> results = cases.stream()
                .filter(chosen)
                .map(one -> CaseRunner.run(one, book.product(one.product())))
                .map(result -> Grounds.of(result, book.product(result.ruleCase().product())))
                .toList();
        return SuiteResult.of(results, book.rules());
    }

    /** The same, and what it reaches of the rules; every rule is looked at again after each evaluation. */
    public CoveredResult cover(RuleBook book, Predicate<RuleCase> chosen) {
        Sightings sightings = new Sightings();
        List<CaseResult> results = cases.stream()
                .filter(chosen)
                .map(one -> sightings.run(one, book.product(one.product())))
                .map(result -> Grounds.of(result, book.product(result.ruleCase().product())))
                .toList();
        return new CoveredResult(SuiteResult.of(results, book.rules()), sightings.coverage(book));
    }

    private static Set<String> rulesOf(String product, RuleBook book) {
        return book.product(product).rules().stream().map(PolicyRule::name).collect(Collectors.toSet());
    }

    private static Problem stray(CaseFile file, Set<String> products) {
        String message = "no rules are loaded for product `" + file.product() + "`";
        return new Problem(file.path() + ":1", message + Nearest.hint(file.product(), products));
    }

    private static List<CaseFile> files(SortedMap<String, byte[]> bytes) {
        return bytes.entrySet().stream()
                .map(file -> new CaseFile(file.getKey(), file.getValue()))
                .toList();
    }
}

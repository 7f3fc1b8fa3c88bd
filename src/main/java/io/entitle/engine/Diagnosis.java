package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the places of what is wrong with rule files that do not compile. The compiler often names no line, or gives up
 * at the first wrong file; compiling every file, and in a wrong file every rule, by itself tells which rule it is.
 */
final class Diagnosis {

    private final String product;
    private final RuleCompiler compiler;
    private final String packageName;

    Diagnosis(String product, RuleCompiler compiler, String packageName) {
        this.product = product;
        this.compiler = compiler;
        this.packageName = packageName;
    }

    /** All problems of all files, sorted by place; the first is what the compiler said of the whole, if none is found. */
    List<Problem> of(List<RuleFile> files, List<Problem> whole) {
        List<Problem> found = files.stream()
                .flatMap(this::inFile)
                .distinct()
                .sorted(Comparator.comparing(Problem::path))
                .toList();
        return found.isEmpty() ? whole : found;
    }

    private Stream<Problem> inFile(RuleFile file) {
        if (compiles(file)) {
            return Stream.empty();
        }
        RuleReader reader = new RuleReader(file);
        List<Problem> problems = new ArrayList<>();
        for (PolicyRule rule : reader.rules(product)) {
            RuleFile alone = new RuleFile(file.path(), reader.only(rule));
            compiler.compile(packageName, List.of(alone)).problems().forEach(p -> problems.add(placed(p, rule)));
        }
        return problems.stream();
    }

    private boolean compiles(RuleFile file) {
        return compiler.compile(packageName, List.of(file)).problems().isEmpty();
    }

    private static Problem placed(Problem problem, PolicyRule rule) {
        String place = problem.path().isEmpty() ? rule.file() + ":" + rule.line() + ":1" : problem.path();
        return new Problem(place, problem.message() + " in rule \"" + rule.name() + "\"");
    }
}

package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.Admission.Admitted;
import io.entitle.engine.RuleCompiler.Said;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.ArrayList;
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
    List<Finding> of(List<RuleFile> files, List<Said> whole) {
        List<Finding> found =
                files.stream().flatMap(this::inFile).distinct().sorted().toList();
        Place start = new Place(files.get(0).path(), 1, 1);
        return found.isEmpty()
                ? whole.stream().map(said -> finding(said, start, "")).toList()
                : found;
    }

    private Stream<Finding> inFile(RuleFile file) {
        if (compiles(file)) {
            return Stream.empty();
        }
        RuleReader reader = new RuleReader(new Admitted(file, Admission.read(file)));
        List<Finding> findings = new ArrayList<>();
        for (PolicyRule rule : reader.rules(product)) {
            RuleFile alone = new RuleFile(file.path(), reader.only(rule));
            Place start = new Place(rule.file(), rule.line(), 1);
            compiler.compile(packageName, List.of(alone))
                    .said()
                    .forEach(said -> findings.add(finding(said, start, rule.name())));
        }
        return findings.stream();
    }

    private boolean compiles(RuleFile file) {
        return compiler.compile(packageName, List.of(file)).said().isEmpty();
    }

    private static Finding finding(Said said, Place otherwise, String rule) {
        return new Finding(Code.DOES_NOT_COMPILE, said.place().orElse(otherwise), rule, said.text(), "");
    }
}

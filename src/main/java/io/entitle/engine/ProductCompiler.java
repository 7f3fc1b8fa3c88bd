package io.entitle.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a book of the rule files of one product. */
public final class ProductCompiler {

    private ProductCompiler() {}

    /** @throws RulesDoNotCompileException if any rule is wrong; it names every problem found */
    static CompiledProduct compile(String product, List<RuleFile> files) {
        RuleIndex index = RuleIndex.read(product, files);
        return new CompiledProduct(index, List.of(model(product, index, files)));
    }

    /**
     * Compiles only those files that were not compiled before.
     *
     * @param known files that were compiled, each by itself
     * @throws RulesDoNotCompileException if any rule is wrong; it names every problem found
     */
    static CompiledProduct complete(String product, List<RuleFile> files, Map<RuleFile, CompiledProduct> known) {
        List<RuleFile> others =
                files.stream().filter(file -> !known.containsKey(file)).toList();
        Map<RuleFile, ReadFile> read = new HashMap<>();
        Admission.check(others).forEach(file -> read.put(file.file(), ReadFile.of(product, file)));
        known.forEach((file, compiled) -> read.put(file, ReadFile.of(file, compiled)));
        RuleIndex index = RuleIndex.of(files.stream()
                .map(file -> Objects.requireNonNull(read.get(file)))
                .toList());
        List<ExecutableModel> models = new ArrayList<>();
        known.values().forEach(compiled -> models.addAll(compiled.models()));
        if (!others.isEmpty()) {
            models.add(model(product, index, others));
        }
        return new CompiledProduct(index, models);
    }

    private static ExecutableModel model(String product, RuleIndex index, List<RuleFile> files) {
        RuleCompiler compiler = compiler(product, files);
        RuleCompiler.Result result = compiler.compile(index.packageName(), files);
        return result.model()
                .orElseThrow(() -> new RulesDoNotCompileException(
                        new Diagnosis(product, compiler, index.packageName()).of(files, result.said())));
    }

    private static RuleCompiler compiler(String product, List<RuleFile> files) {
        Fingerprint fingerprint = new Fingerprint();
        files.forEach(fingerprint::with);
        return new RuleCompiler(product, fingerprint.hex());
    }

    /** Compiles rules of which any may well be wrong; which one it is, is not looked for. */
    public static Optional<ProductBook> attempt(String product, RuleFolder folder, RuleFilter filter) {
        List<RuleFile> files = folder.products().getOrDefault(product, List.of());
        RuleIndex index = RuleIndex.read(product, files);
        return compiler(product, files)
                .compile(index.packageName(), files)
                .model()
                .map(model -> RuleBases.of(index.byQuestion(), List.of(model)))
                .map(bases -> ProductBook.of(Rules.of(product, bases, filter), index, folder.digest()));
    }
}

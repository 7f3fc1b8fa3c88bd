package io.entitle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules that the build compiled, each product as a whole and each of its files by itself. They are found by all that
 * they were compiled from, so that none is ever taken for another: a file that differs in a letter is compiled anew, and
 * so are all once the words of rules have changed. What is compiled anew is logged with its reason.
 *
 * @param toolchain what the build compiled with; empty if it left nothing
 * @param fingerprint of what compiles now
 * @param modules where a module stands, by its key
 */
record Precompiled(
        Optional<Toolchain> toolchain, Optional<String> fingerprint, Function<String, Optional<URL>> modules) {

    static final String FOLDER = "precompiled";
    static final String TOOLCHAIN = "toolchain";
    static final String RULE_FILES = "rule-files";

    /** What was compiled together. A file that is all that is left of a product is not what the product was. */
    enum Unit {
        PRODUCT,
        FILE
    }

    /** Those that come with this library. */
    static Precompiled bundled() {
        return of(name -> OwnResources.find(FOLDER + "/" + name));
    }

    /** Those that stand somewhere, with the list of what compiles. */
    static Precompiled of(Function<String, Optional<URL>> modules) {
        Optional<Toolchain> toolchain =
                modules.apply(TOOLCHAIN).flatMap(Precompiled::bytes).map(Toolchain::read);
        return new Precompiled(toolchain, toolchain.map(Toolchain::fingerprint), modules);
    }

    /** The book of a product. One that was compiled as a whole was in order then, and is loaded when it is first asked. */
    Lazy<ProductBook> book(String product, List<RuleFile> files, String digest) {
        return place(Unit.PRODUCT, files)
                .map(place -> Lazy.of(() -> read(Unit.PRODUCT, files, place)
                        .orElseGet(() -> compile(product, files))
                        .book(product, digest)))
                .orElseGet(() -> Lazy.ready(complete(product, files).book(product, digest)));
    }

    private static CompiledProduct compile(String product, List<RuleFile> files) {
        CompileReason.DAMAGED.log(product);
        return ProductCompiler.compile(product, files);
    }

    private CompiledProduct complete(String product, List<RuleFile> files) {
        Map<RuleFile, CompiledProduct> each = each(files);
        reason(files, each.keySet()).log(product);
        return ProductCompiler.complete(product, files, each);
    }

    /** Why not all of them is taken from what the build compiled. */
    CompileReason reason(List<RuleFile> files) {
        return reason(files, each(files).keySet());
    }

    private CompileReason reason(List<RuleFile> files, Set<RuleFile> taken) {
        List<RuleFile> others =
                files.stream().filter(file -> !taken.contains(file)).toList();
        boolean isDamaged =
                others.stream().anyMatch(file -> place(Unit.FILE, List.of(file)).isPresent());
        return toolchain
                .map(built -> CompileReason.otherToolchain(built.differing())
                        .orElseGet(() -> isDamaged ? CompileReason.DAMAGED : CompileReason.otherFiles(others)))
                .orElse(CompileReason.NOTHING_BUILT);
    }

    /** Those of the files that were compiled, each by itself. */
    Map<RuleFile, CompiledProduct> each(List<RuleFile> files) {
        Map<RuleFile, CompiledProduct> each = new LinkedHashMap<>();
        files.forEach(file -> place(Unit.FILE, List.of(file))
                .flatMap(place -> read(Unit.FILE, List.of(file), place))
                .ifPresent(compiled -> each.put(file, compiled)));
        return each;
    }

    private Optional<URL> place(Unit unit, List<RuleFile> files) {
        return key(unit, files).flatMap(modules);
    }

    /** Nothing, where what was found is damaged. */
    private Optional<CompiledProduct> read(Unit unit, List<RuleFile> files, URL place) {
        return key(unit, files).flatMap(key -> bytes(place).flatMap(bytes -> new ModuleFile(key).read(bytes, files)));
    }

    private Optional<String> key(Unit unit, List<RuleFile> files) {
        return fingerprint.map(compiler -> key(compiler, unit, files));
    }

    static String key(String toolchain, Unit unit, List<RuleFile> files) {
        Fingerprint key = new Fingerprint().with(toolchain).with(unit.name());
        files.forEach(key::with);
        return key.hex();
    }

    private static Optional<byte[]> bytes(URL place) {
        try (InputStream in = place.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

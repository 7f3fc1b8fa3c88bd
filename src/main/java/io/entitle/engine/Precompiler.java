package io.entitle.engine;

import io.entitle.engine.Precompiled.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles rules while the program is built, so that no start has to. */
public final class Precompiler {

    /** The ending of what stands beside rule files and comes with them. */
    private static final String CASES = ".yaml";

    private final Path folder;
    private final Toolchain toolchain;
    private final FileTime newest;
    private final Set<String> written = new TreeSet<>();

    private Precompiler(Path classes, Path folder) throws IOException {
        this.folder = folder;
        this.toolchain = Toolchain.in(classes);
        this.newest = newest(classes);
    }

    /**
     * Leaves every product of a rules folder, and every file of it by itself, compiled in another folder, and nothing of
     * other rules. What is current is left as it is.
     *
     * @param classes the folder of the program's classes
     * @throws RulesDoNotCompileException if any rule is wrong
     */
    public static void write(Path rules, Path classes, Path folder) {
        try {
            Precompiler precompiler = new Precompiler(classes, folder);
            precompiler.write(RuleFolder.read(rules));
            precompiler.list(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RuleFolder rules) throws IOException {
        Files.createDirectories(folder);
        write(Precompiled.TOOLCHAIN, toolchain.write());
        for (Map.Entry<String, List<RuleFile>> product : rules.products().entrySet()) {
            write(product.getKey(), Unit.PRODUCT, product.getValue());
            for (RuleFile file : product.getValue()) {
                write(product.getKey(), Unit.FILE, List.of(file));
            }
        }
        removeOthers();
        RuleBook.of(rules, Precompiled.of(this::place)).rules();
    }

    /** The rule files and what stands beside them, for a jar that cannot be listed. */
    private void list(Path rules) throws IOException {
        String paths = Stream.of(RuleFolder.ENDING, CASES)
                .flatMap(ending -> FolderFiles.of(rules, ending).whole().keySet().stream())
                .sorted()
                .collect(Collectors.joining("\n"));
        write(Precompiled.RULE_FILES, paths.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<URL> place(String name) {
        try {
            return Optional.of(folder.resolve(name).toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String product, Unit unit, List<RuleFile> files) throws IOException {
        ModuleFile module = new ModuleFile(Precompiled.key(toolchain.fingerprint(), unit, files));
        if (isCurrent(module, files)) {
            written.add(module.key());
        } else {
            write(module.key(), module.write(ProductCompiler.compile(product, files)));
        }
    }

    /** Whether it can be read, and no class, which may check or compile otherwise now, has been compiled since. */
    private boolean isCurrent(ModuleFile module, List<RuleFile> files) throws IOException {
        Path file = folder.resolve(module.key());
        return Files.exists(file)
                && Files.getLastModifiedTime(file).compareTo(newest) > 0
                && module.read(Files.readAllBytes(file), files).isPresent();
    }

    private static FileTime newest(Path classes) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                FileTime made = Files.getLastModifiedTime(file);
                newest = made.compareTo(newest) > 0 ? made : newest;
            }
        }
        return newest;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        written.add(name);
    }

    private void removeOthers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(
                            file -> !written.contains(file.getFileName().toString()))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}

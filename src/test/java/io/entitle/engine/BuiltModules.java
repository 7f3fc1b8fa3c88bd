package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.vocabulary.Account;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a build compiles of the rules of one product, in a folder that a test may spoil. For one thread. */
final class BuiltModules {

    private static final Path RULES = Path.of("src/test/resources/calendar/rules");

    static final String PRODUCT = "day-pass";
    static final RuleFolder FOLDER = RuleFolder.read(RULES);
    static final List<RuleFile> FILES = Objects.requireNonNull(FOLDER.products().get(PRODUCT));
    static final Precompiled NONE = Precompiled.of(name -> Optional.empty());

    private final Path modules;
    private final List<String> found = new ArrayList<>();

    private BuiltModules(Path modules) {
        this.modules = modules;
    }

    static void write(Path folder) throws URISyntaxException {
        Path classes = Path.of(Account.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Precompiler.write(RULES, classes, folder);
    }

    /** A copy of what was built. */
    static BuiltModules of(Path built, Path modules) throws IOException {
        for (Path file : files(built)) {
            Files.copy(file, modules.resolve(file.getFileName()));
        }
        return new BuiltModules(modules);
    }

    Precompiled read() {
        return Precompiled.of(this::place);
    }

    /** The names that were asked for and there, in order. */
    List<String> found() {
        return found;
    }

    private Optional<URL> place(String name) {
        try {
            Path file = modules.resolve(name);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            found.add(name);
            return Optional.of(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Books that answer the same by the same rules, as far as can be seen without asking. */
    static void assertSame(RuleBook one, RuleBook other) {
        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(one.products()).isEqualTo(other.products());
        assertThat(one.rules()).isEqualTo(other.rules());
        assertThat(one.product(PRODUCT).catalogueRules())
                .isEqualTo(other.product(PRODUCT).catalogueRules());
        assertThat(one.product(PRODUCT).inspection().rules())
                .isEqualTo(other.product(PRODUCT).inspection().rules());
    }
}

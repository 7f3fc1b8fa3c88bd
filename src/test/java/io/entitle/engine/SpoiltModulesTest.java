package io.entitle.engine;

import static io.entitle.engine.BuiltModules.FILES;
import static io.entitle.engine.BuiltModules.FOLDER;
import static io.entitle.engine.BuiltModules.NONE;
import static io.entitle.engine.BuiltModules.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build compiled is not used where it is damaged, or of other rules or words. */
final class SpoiltModulesTest {

    @TempDir
    private static Path target;

    @TempDir
    private Path modules;

    @BeforeAll
    static void build() throws URISyntaxException {
        BuiltModules.write(target);
    }

    private BuiltModules built() throws IOException {
        return BuiltModules.of(target, modules);
    }

    @Test
    void aDamagedModuleIsNotRead() throws IOException {
        BuiltModules built = built();
        Precompiled precompiled = built.read();
        RuleBook.of(FOLDER, precompiled);
        String key = built.found().get(1);
        byte[] whole = Files.readAllBytes(modules.resolve(key));
        Random random = new Random(1);

        assertThat(new ModuleFile(key).read(whole, FILES)).isPresent();
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(new ModuleFile(key).read(damaged, FILES)).isEmpty();
        }
        assertThat(new ModuleFile(key).read(new byte[0], FILES)).isEmpty();
    }

    @Test
    void aDamagedModuleIsCompiledAnew() throws IOException {
        Precompiled precompiled = built().read();
        for (Path file : BuiltModules.files(modules)) {
            if (!file.endsWith(Precompiled.TOOLCHAIN)) {
                Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertSame(RuleBook.of(FOLDER, precompiled), RuleBook.of(FOLDER, NONE));
    }

    @Test
    void theModuleOfOtherRulesIsNotRead() throws IOException {
        BuiltModules built = built();
        Precompiled precompiled = built.read();
        RuleBook.of(FOLDER, precompiled);
        Path whole = modules.resolve(built.found().get(1));
        for (Path other : BuiltModules.files(modules)) {
            if (!other.endsWith(Precompiled.TOOLCHAIN) && !other.equals(whole)) {
                Files.write(whole, Files.readAllBytes(other));
                assertSame(RuleBook.of(FOLDER, precompiled), RuleBook.of(FOLDER, NONE));
            }
        }
    }

    @Test
    void afterAChangeOfTheWordsNothingIsTakenFromBefore() throws IOException {
        BuiltModules built = built();
        Files.writeString(modules.resolve(Precompiled.TOOLCHAIN), "io/entitle/Entitlements.class");
        Precompiled precompiled = built.read();
        built.found().clear();

        assertSame(RuleBook.of(FOLDER, precompiled), RuleBook.of(FOLDER, NONE));
        assertThat(built.found()).isEmpty();
    }

    @Test
    void whatIsCurrentIsLeftAndWhatIsOfOtherRulesIsTakenAway() throws Exception {
        built();
        Path stray = Files.writeString(modules.resolve("stray"), "");
        List<Path> before = BuiltModules.files(target);

        BuiltModules.write(modules);

        assertThat(stray).doesNotExist();
        assertThat(new TreeSet<>(BuiltModules.files(modules).stream()
                        .map(Path::getFileName)
                        .toList()))
                .isEqualTo(new TreeSet<>(before.stream().map(Path::getFileName).toList()));
    }
}

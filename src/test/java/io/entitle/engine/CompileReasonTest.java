package io.entitle.engine;

import static io.entitle.engine.BuiltModules.FILES;
import static io.entitle.engine.BuiltModules.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are compiled from source say why: what was edited, or what is not as the build left it. */
final class CompileReasonTest {

    @TempDir
    private static Path target;

    @TempDir
    private Path modules;

    @BeforeAll
    static void build() throws URISyntaxException {
        BuiltModules.write(target);
    }

    @Test
    void anEditedFileIsNamed() throws IOException {
        RuleFile edited = new RuleFile(FILES.get(0).path(), FILES.get(0).text() + "\n");
        CompileReason reason = built().reason(List.of(edited, FILES.get(1), FILES.get(2)));

        assertThat(reason.isExpected()).isTrue();
        assertThat(reason.text()).isEqualTo("not what the build compiled: day-pass/catalogue.drl");
    }

    @Test
    void ofAProductThatLostAFileThatIsSaid() throws IOException {
        CompileReason reason = built().reason(FILES.subList(0, 2));

        assertThat(reason.isExpected()).isTrue();
        assertThat(reason.text()).isEqualTo("the build compiled other files with them");
    }

    @Test
    void anotherReleaseOfTheEngineIsSaid() throws IOException {
        assertThat(withSum(Toolchain.ENGINE).text())
                .isEqualTo("the rules were compiled for another release of the engine");
    }

    @Test
    void aChangedClassOfTheVocabularyIsNamed() throws IOException {
        assertThat(withSum("io/entitle/vocabulary/Grant.class").text())
                .isEqualTo("the rules were compiled with another vocabulary: io/entitle/vocabulary/Grant.class");
    }

    @Test
    void aDamagedModuleIsSaid() throws IOException {
        Precompiled built = built();
        for (Path file : BuiltModules.files(modules)) {
            if (!file.endsWith(Precompiled.TOOLCHAIN)) {
                Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(built.reason(FILES)).isEqualTo(CompileReason.DAMAGED);
    }

    @Test
    void aBuildThatLeftNothingIsSaid() {
        assertThat(NONE.reason(FILES)).isEqualTo(CompileReason.NOTHING_BUILT);
    }

    @Test
    void whatTheBuildCompiledWithIsWhatCompilesNow() throws IOException {
        Precompiled built = built();

        assertThat(built.toolchain().orElseThrow().parts()).hasSizeGreaterThan(40);
        assertThat(built.toolchain().orElseThrow().differing()).isEmpty();
    }

    private Precompiled built() throws IOException {
        return BuiltModules.of(target, modules).read();
    }

    /** As if one part had been another when the rules were compiled. */
    private CompileReason withSum(String part) throws IOException {
        BuiltModules built = BuiltModules.of(target, modules);
        Path toolchain = modules.resolve(Precompiled.TOOLCHAIN);
        String parts = Files.readString(toolchain);
        assertThat(parts).contains(part + " ");
        Files.writeString(toolchain, parts.replace(part + " ", part + " 1"));
        return built.read().reason(FILES);
    }
}

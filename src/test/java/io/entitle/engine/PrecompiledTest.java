package io.entitle.engine;

import static io.entitle.engine.BuiltModules.FILES;
import static io.entitle.engine.BuiltModules.FOLDER;
import static io.entitle.engine.BuiltModules.NONE;
import static io.entitle.engine.BuiltModules.PRODUCT;
import static io.entitle.engine.BuiltModules.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build compiled answers only for the very files that it was compiled from. */
final class PrecompiledTest {

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

    private static RuleFolder with(String path, String text) {
        return RuleFolder.of(FOLDER.products().values().stream()
                .flatMap(List::stream)
                .map(file -> file.path().equals(path) ? new RuleFile(path, text) : file)
                .toList());
    }

    private static RuleFile file(String path) {
        return FOLDER.products().values().stream()
                .flatMap(List::stream)
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProductThatHasNotChangedIsOneModule() throws IOException {
        BuiltModules built = built();
        Precompiled precompiled = built.read();

        RuleBook book = RuleBook.of(FOLDER, precompiled);

        assertThat(built.found()).hasSize(2).first().isEqualTo(Precompiled.TOOLCHAIN);
        assertSame(book, RuleBook.of(FOLDER, NONE));
    }

    @Test
    void ofAnEditedProductOnlyTheEditedFileIsCompiled() throws IOException {
        RuleFile catalogue = file("day-pass/catalogue.drl");
        RuleFolder edited = with(catalogue.path(), catalogue.text().replace("\"Lane\"", "\"Track\""));
        BuiltModules built = built();
        Precompiled precompiled = built.read();

        RuleBook book = RuleBook.of(edited, precompiled);

        assertThat(built.found()).hasSize(FILES.size()).doesNotHaveDuplicates();
        assertThat(book.product(PRODUCT).catalogue().plans().toString()).contains("Track");
        assertSame(book, RuleBook.of(edited, NONE));
    }

    @Test
    void aProductThatLostAFileIsNotTakenForTheWhole() throws IOException {
        RuleFolder alone = RuleFolder.of(List.of(file("day-pass/catalogue.drl")));

        RuleBook book = RuleBook.of(alone, built().read());

        assertSame(book, RuleBook.of(alone, NONE));
        assertThat(book.rules())
                .hasSizeLessThan(RuleBook.of(FOLDER, NONE).rules().size());
    }

    @Test
    void whatIsWrongBetweenAnEditedFileAndTheOthersIsToldAsBefore() throws IOException {
        RuleFile plans = file("day-pass/plans.drl");
        RuleFile charges = file("day-pass/charges.drl");
        RuleFolder edited = with(
                charges.path(),
                charges.text() + plans.text().substring(plans.text().indexOf("\nrule ")));
        Precompiled precompiled = built().read();

        RulesDoNotCompileException told =
                catchThrowableOfType(RulesDoNotCompileException.class, () -> RuleBook.of(edited, precompiled));

        assertThat(told).isNotNull();
        assertThatThrownBy(() -> RuleBook.of(edited, NONE)).hasMessage(told.getMessage());
    }
}

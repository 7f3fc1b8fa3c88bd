package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entitle.vocabulary.Account;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build compiled answers only for the very files that it was compiled from. */
final class PrecompiledTest {

    private static final Path RULES = Path.of("src/test/resources/calendar/rules");
    private static final String PRODUCT = "day-pass";
    private static final RuleFolder FOLDER = RuleFolder.read(RULES);
    private static final List<RuleFile> FILES =
            Objects.requireNonNull(FOLDER.products().get(PRODUCT));
    private static final Precompiled NONE = Precompiled.of(name -> Optional.empty());

    @TempDir
    private static Path built;

    @TempDir
    private Path modules;

    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void build() throws URISyntaxException {
        write(built);
    }

    private static void write(Path folder) throws URISyntaxException {
        Path classes = Path.of(Account.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Precompiler.write(RULES, classes, folder);
    }

    /** The modules of the build, which a test may spoil. */
    private Precompiled precompiled() throws IOException {
        for (Path file : files(built)) {
            Files.copy(file, modules.resolve(file.getFileName()));
        }
        return Precompiled.of(this::place);
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
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

    private static void assertSame(RuleBook one, RuleBook other) {
        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(one.products()).isEqualTo(other.products());
        assertThat(one.rules()).isEqualTo(other.rules());
        assertThat(one.product(PRODUCT).catalogueRules())
                .isEqualTo(other.product(PRODUCT).catalogueRules());
        assertThat(one.product(PRODUCT).inspection().rules())
                .isEqualTo(other.product(PRODUCT).inspection().rules());
    }

    @Test
    void aProductThatHasNotChangedIsOneModule() throws IOException {
        Precompiled precompiled = precompiled();

        RuleBook book = RuleBook.of(FOLDER, precompiled);

        assertThat(found).hasSize(2).first().isEqualTo(Precompiled.TOOLCHAIN);
        assertSame(book, RuleBook.of(FOLDER, NONE));
    }

    @Test
    void ofAnEditedProductOnlyTheEditedFileIsCompiled() throws IOException {
        RuleFile catalogue = file("day-pass/catalogue.drl");
        RuleFolder edited = with(catalogue.path(), catalogue.text().replace("\"Lane\"", "\"Track\""));
        Precompiled precompiled = precompiled();

        RuleBook book = RuleBook.of(edited, precompiled);

        assertThat(found).hasSize(FILES.size()).doesNotHaveDuplicates();
        assertThat(book.product(PRODUCT).catalogue().plans().toString()).contains("Track");
        assertSame(book, RuleBook.of(edited, NONE));
    }

    @Test
    void aProductThatLostAFileIsNotTakenForTheWhole() throws IOException {
        RuleFolder alone = RuleFolder.of(List.of(file("day-pass/catalogue.drl")));

        RuleBook book = RuleBook.of(alone, precompiled());

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
        Precompiled precompiled = precompiled();

        RulesDoNotCompileException told =
                catchThrowableOfType(RulesDoNotCompileException.class, () -> RuleBook.of(edited, precompiled));

        assertThat(told).isNotNull();
        assertThatThrownBy(() -> RuleBook.of(edited, NONE)).hasMessage(told.getMessage());
    }

    @Test
    void aDamagedModuleIsNotRead() throws IOException {
        Precompiled precompiled = precompiled();
        RuleBook.of(FOLDER, precompiled);
        String key = found.get(1);
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
        Precompiled precompiled = precompiled();
        for (Path file : files(modules)) {
            if (!file.endsWith(Precompiled.TOOLCHAIN)) {
                Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertSame(RuleBook.of(FOLDER, precompiled), RuleBook.of(FOLDER, NONE));
    }

    @Test
    void theModuleOfOtherRulesIsNotRead() throws IOException {
        Precompiled precompiled = precompiled();
        RuleBook.of(FOLDER, precompiled);
        Path whole = modules.resolve(found.get(1));
        for (Path other : files(modules)) {
            if (!other.endsWith(Precompiled.TOOLCHAIN) && !other.equals(whole)) {
                Files.write(whole, Files.readAllBytes(other));
                assertSame(RuleBook.of(FOLDER, precompiled), RuleBook.of(FOLDER, NONE));
            }
        }
    }

    @Test
    void afterAChangeOfTheWordsNothingIsTakenFromBefore() throws IOException {
        precompiled();
        Files.writeString(modules.resolve(Precompiled.TOOLCHAIN), "io/entitle/Entitlements.class");
        Precompiled precompiled = Precompiled.of(this::place);
        found.clear();

        assertSame(RuleBook.of(FOLDER, precompiled), RuleBook.of(FOLDER, NONE));
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsCurrentIsLeftAndWhatIsOfOtherRulesIsTakenAway() throws Exception {
        precompiled();
        Path stray = Files.writeString(modules.resolve("stray"), "");
        List<Path> before = files(built);

        write(modules);

        assertThat(stray).doesNotExist();
        assertThat(new TreeSet<>(files(modules).stream().map(Path::getFileName).toList()))
                .isEqualTo(new TreeSet<>(before.stream().map(Path::getFileName).toList()));
    }
}

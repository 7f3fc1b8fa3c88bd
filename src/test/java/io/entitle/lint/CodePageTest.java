package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.CaseFile;
import io.entitle.authoring.CaseSuite;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code has a page, and its examples are what they are said to be. */
final class CodePageTest {

    /** Their pages show case files. */
    static final Set<Code> OF_CASES = EnumSet.of(Code.MISSING_CASE, Code.WRONG_CASE);

    /** Their pages show names of files. */
    static final Set<Code> OF_NAMES = EnumSet.of(Code.IGNORED_FILE, Code.UNREADABLE_FILE);

    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private static final String PACKAGE = "package tea\n\n";

    /** The rule that the cases of the pages are about. */
    private static final String RULE = "tea/plans: what club holds";

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAPage(Code code) {
        CodePage page = CodePage.of(code);
        assertThat(page.text()).startsWith(code.name()).contains("\nAvoid\n", "\nPrefer\n", "\nWhy\n");
        assertThat(page.what()).endsWith(".");
        assertThat(page.why()).isNotBlank();
        assertThat(page.avoid()).isNotBlank().isNotEqualTo(page.prefer());
    }

    @ParameterizedTest
    @EnumSource
    void whatToAvoidYieldsTheCode(Code code) {
        if (!OF_CASES.contains(code) && !OF_NAMES.contains(code)) {
            assertThat(Tea.at(AT, PACKAGE + CodePage.of(code).avoid() + "\n"))
                    .extracting(Finding::code)
                    .containsExactly(code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatToPreferYieldsNothing(Code code) {
        if (!OF_CASES.contains(code) && !OF_NAMES.contains(code)) {
            assertThat(Tea.at(AT, PACKAGE + CodePage.of(code).prefer() + "\n")).isEmpty();
        }
    }

    @Test
    void casesToAvoidYieldTheCode() {
        assertThat(cases(CodePage.of(Code.MISSING_CASE).avoid()))
                .filteredOn(finding -> finding.rule().equals(RULE))
                .extracting(Finding::code)
                .containsExactly(Code.MISSING_CASE);
        assertThat(cases(CodePage.of(Code.WRONG_CASE).avoid()))
                .hasSize(3)
                .extracting(Finding::code)
                .containsOnly(Code.WRONG_CASE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"MISSING_CASE", "WRONG_CASE"})
    void casesToPreferAreReadAndDecidedByTheRule(Code code) {
        String yaml = CodePage.of(code).prefer();
        assertThat(cases(yaml))
                .isNotEmpty()
                .noneMatch(finding -> finding.rule().equals(RULE))
                .extracting(Finding::code)
                .containsOnly(Code.MISSING_CASE);
        RuleFolder folder = RuleFolder.of(List.of(Tea.card()));
        RuleBook book = RuleBook.of(folder);
        assertThat(CaseSuite.of(List.of(file(yaml)), book)
                        .run(book, any -> true)
                        .failures())
                .isEmpty();
    }

    @Test
    void namesToAvoidAreNotReadAndThoseToPreferAre(@TempDir Path folder) throws IOException {
        CodePage page = CodePage.of(Code.IGNORED_FILE);
        List<String> avoided = page.avoid().lines().toList();
        List<String> preferred = page.prefer().lines().toList();
        Files.createDirectories(folder.resolve("tea"));
        for (String name : avoided) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(IgnoredFileCheck.of(folder))
                .hasSize(5)
                .extracting(Finding::place)
                .extracting(Place::file)
                .containsExactlyInAnyOrderElementsOf(avoided);
        for (String name : preferred) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(IgnoredFileCheck.of(folder))
                .extracting(Finding::place)
                .extracting(Place::file)
                .containsExactlyInAnyOrderElementsOf(avoided);
    }

    private static List<Finding> cases(String yaml) {
        RuleFolder folder = RuleFolder.of(List.of(Tea.card()));
        return RuleCheck.of(folder, book -> CaseSuite.of(List.of(file(yaml)), book), Optional.empty())
                .findings();
    }

    private static CaseFile file(String yaml) {
        return new CaseFile("tea/card.cases.yaml", (yaml + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code has a page, and its examples are what they are said to be. */
final class CodePageTest {

    /** What is found in case files, or in folders, is not found in rules alone. */
    private static final Set<Code> ELSEWHERE = EnumSet.of(Code.MISSING_CASE, Code.WRONG_CASE, Code.UNREADABLE_FILE);

    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private static final String PACKAGE = "package tea\n\n";

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAPage(Code code) {
        CodePage page = CodePage.of(code);
        assertThat(page.text()).startsWith(code.name()).contains("\nAvoid\n", "\nPrefer\n", "\nWhy\n");
        assertThat(page.what()).endsWith(".");
        assertThat(page.why()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void whatToAvoidYieldsTheCode(Code code) {
        assertThat(Tea.at(AT, PACKAGE + CodePage.of(code).avoid() + "\n"))
                .extracting(Finding::code)
                .isEqualTo(ELSEWHERE.contains(code) ? java.util.List.of() : java.util.List.of(code));
    }

    @ParameterizedTest
    @EnumSource
    void whatToPreferYieldsNothing(Code code) {
        assertThat(Tea.at(AT, PACKAGE + CodePage.of(code).prefer() + "\n")).isEmpty();
    }
}

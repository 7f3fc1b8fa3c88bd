package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule file shows all that it says. */
final class CharactersTest {

    /** Default_Ignorable_Code_Point of DerivedCoreProperties.txt, Unicode 14: first and last of each range. */
    private static final int[][] IGNORED = {
        {0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
    };

    private static Optional<Finding> refused(int character) {
        String text = "package tea\n// a" + Character.toString(character) + "b\n";
        return Characters.refused(new Source("tea/a.drl", text));
    }

    private static void assertRefused(int character) {
        assertThat(refused(character)).as("U+%04X", character).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.HIDDEN_CHARACTER);
            assertThat(finding.place()).hasToString("tea/a.drl:2:5");
            assertThat(finding.text()).endsWith(String.format("U+%04X", character));
        });
    }

    @Test
    void whatUnicodeDoesNotShowIsRefused() {
        for (int[] range : IGNORED) {
            IntStream.rangeClosed(range[0], range[1]).forEach(CharactersTest::assertRefused);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0x1680, 0x2000, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000})
    void aBlankThatIsNoPlainSpaceIsRefused(int blank) {
        assertRefused(blank);
        assertThat(refused(blank).orElseThrow().hint()).isEqualTo("write a plain space");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x0, 0x7, 0xB, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xE000, 0xD800, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF})
    void whatIsNoCharacterOfATextIsRefused(int character) {
        assertRefused(character);
        assertThat(refused(character).orElseThrow().hint()).isEqualTo("delete it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2800, 0x16FE4, 0x1D159})
    void whatIsDrawnAsNothingIsRefused(int blank) {
        assertRefused(blank);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ',
                '\t',
                '\n',
                '~',
                0xA1,
                0xE9,
                0x34E,
                0x350,
                0x1161,
                0x115E,
                0x2011,
                0x2030,
                0x3001,
                0x3002,
                0x3163,
                0x3165,
                0x4E2D,
                0x9FA5,
                0x20000,
                0xFF01,
                0xFF5E,
                0xFE10,
                0xFDEF + 1,
                0xFFFD,
                0x2801,
                0x27FF
            })
    void whatIsSeenIsTaken(int character) {
        assertThat(refused(character)).as("U+%04X", character).isEmpty();
    }

    @Test
    void aLineMayEndAsWindowsEndsIt() {
        assertThat(Characters.refused(new Source("tea/a.drl", "package tea\r\n// a\r\n")))
                .isEmpty();
        assertRefused('\r');
    }

    @Test
    void anEscapeIsToldAsOne() {
        Finding told = Characters.refused(new Source("tea/a.drl", "// \\u0041")).orElseThrow();
        assertThat(told)
                .hasToString("tea/a.drl:1:4: error[HIDDEN_CHARACTER]: an escape that stands for another character;"
                        + " hint: write the character itself");
    }

    @Test
    void theFirstOfSeveralIsTold() {
        assertThat(Characters.refused(new Source("tea/a.drl", "a\nbc\u3164d\u200b"))
                        .orElseThrow()
                        .place())
                .hasToString("tea/a.drl:2:3");
    }
}

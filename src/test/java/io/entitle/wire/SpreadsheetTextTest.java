package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text begins like a formula, and none is another one when it is read. */
final class SpreadsheetTextTest {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "'=1", "''=1", "="
            })
    void whatBeginsLikeAFormulaStandsBehindAnApostrophe(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetText.bare("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=1", "1", "'a", "'", "''", "账户", " =1", "a-b", "'a=1"})
    void anythingElseIsWrittenAsItIs(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.bare(text)).isEqualTo(text);
    }

    @Test
    void anyTextIsReadAsItWasWrittenAndNoTwoAreWrittenAlike() {
        Random random = new Random(5);
        Map<String, String> written = new HashMap<>();
        int guarded = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = text(random);
            String cell = SpreadsheetText.guarded(text);
            assertThat(SpreadsheetText.bare(cell)).isEqualTo(text);
            assertThat(cell.isEmpty() || BEGINNINGS.indexOf(cell.charAt(0)) < 0).isTrue();
            assertThat(written.getOrDefault(cell, text)).isEqualTo(text);
            written.put(cell, text);
            guarded += cell.equals(text) ? 0 : 1;
        }
        assertThat(guarded).isGreaterThan(20_000);
    }

    private static String text(Random random) {
        String letters = "'''" + BEGINNINGS + "a1";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}

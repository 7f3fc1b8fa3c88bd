package io.entitle.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How the values of a sentence get into their places. */
final class WordingTest {

    private static final Facts FACTS = PlainAccount.of("a", "tiny", ZoneId.of("UTC"));
    private static final int LONGEST = 4_000;

    @Test
    void valuesStandInTheirPlacesWhateverTheOrder() {
        assertThat(said("{1} and {0} and {1}", "a", new BigDecimal("1.50"))).isEqualTo("1.5 and a and 1.5");
    }

    @Test
    void moneyIsWrittenAsEveryOtherNumber() {
        assertThat(said("{0} {1} {2}", new BigDecimal("2888.00"), new BigDecimal("0.0020"), new BigDecimal("-1250.40")))
                .isEqualTo("2,888 0.002 -1,250.4");
    }

    @Test
    void aWordAgreesWithTheNumber() {
        assertThat(said("{0} {0|month|months}", BigDecimal.ONE)).isEqualTo("1 month");
        assertThat(said("{0} {0|month|months}", new BigDecimal("1.0"))).isEqualTo("1 month");
        assertThat(said("{0} {0|month|months}", BigDecimal.TEN)).isEqualTo("10 months");
        assertThat(said("{0} {0|month|months}", new BigDecimal("0.5"))).isEqualTo("0.5 months");
    }

    @Test
    void aWordThatIsToAgreeWithNothingStaysAsItIsWritten() {
        assertThat(said("{0|month|months} {1|a|b} {0|a}", "x")).isEqualTo("months {1|a|b} {0|a}");
    }

    @Test
    void aValueIsNotLookedThroughForPlaces() {
        assertThat(said("{0} {1}", "{1}{0}", "{0}")).isEqualTo("{1}{0} {0}");
    }

    @Test
    void aPlaceWithoutAValueStaysAsItIsWritten() {
        assertThat(said("{0} {1} {00} {x} {", "a")).isEqualTo("a {1} {00} {x} {");
    }

    @Test
    void dollarsAndBackslashesOfAValueAreText() {
        assertThat(said("{0}", "$1\\")).isEqualTo("$1\\");
    }

    @Test
    void aSentenceOfTheLongestLengthIsWhole() {
        assertThat(said("{0}{0}", "x".repeat(LONGEST / 2))).isEqualTo("x".repeat(LONGEST));
    }

    @Test
    void aLongerOneIsCutThere() {
        assertThat(said("{0}{0}y", "x".repeat(LONGEST / 2))).isEqualTo("x".repeat(LONGEST) + "...");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(said("x{0}", "😀".repeat(LONGEST))).isEqualTo("x" + "😀".repeat(LONGEST / 2 - 1) + "...");
    }

    @Test
    void aSentenceMadeToFillMemoryDoesNot() {
        String bomb = "{0}".repeat(600);
        assertThat(said(bomb, bomb, bomb, bomb)).hasSize(LONGEST + 3);
    }

    private static String said(String text, Object... values) {
        Wording wording = new Wording();
        wording.saying(text, text, values);
        Message message = wording.messageFor(FACTS).orElseThrow();
        assertThat(message.zh()).isEqualTo(message.en());
        return message.en();
    }
}

package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words of rules are what is named, and of that what is public and marked. */
final class LexiconTest {

    private static final Lexicon WORDS = TeaWords.LEXICON;

    private static List<String> names(List<Member> members) {
        return members.stream()
                .map(member -> member.kind() + " " + member.name())
                .toList();
    }

    @Test
    void aFactIsWhatIsNeitherAConstantNorACalculation() {
        assertThat(WORDS.facts()).containsExactly("Bell", "Cup", "Guest", "Hush", "Order", "Pot", "Visit");
        assertThat(WORDS.fact("Guest")).contains(TeaWords.Guest.class);
        assertThat(WORDS.fact("Hush")).contains(TeaWords.Hush.class);
        assertThat(WORDS.fact("Sums")).isEmpty();
        assertThat(WORDS.fact("Mood")).isEmpty();
        assertThat(WORDS.fact("Pour")).isEmpty();
    }

    @Test
    void constantsAreEnums() {
        assertThat(WORDS.constants()).isEqualTo(Map.of("Mood", TeaWords.Mood.class));
        assertThat(WORDS.constants("Mood")).contains(TeaWords.Mood.class);
        assertThat(WORDS.constants("Guest")).isEmpty();
    }

    @Test
    void aCalculationIsWhatNobodyCanMake() {
        assertThat(WORDS.calculator("Sums")).contains(TeaWords.Sums.class);
        assertThat(WORDS.calculator("Mood")).isEmpty();
        assertThat(WORDS.calculator("Hush")).isEmpty();
        assertThat(WORDS.calculator("Pot")).isEmpty();
    }

    @Test
    void onlyWhatIsListedMayBeTold() {
        assertThat(WORDS.told()).containsExactly(TeaWords.Bell.class);
        assertThat(WORDS.tellable("Bell")).contains(TeaWords.Bell.class);
        assertThat(WORDS.tellable("Guest")).isEmpty();
    }

    @Test
    void aConclusionBeginsWithAGlobalAConstantACalculationOrInsert() {
        assertThat(WORDS.beginnings()).containsExactly("Mood", "Sums", "desk", "insert");
        assertThat(WORDS.globals()).isEqualTo(Map.of("desk", TeaWords.Desk.class));
    }

    @Test
    void membersAreThosePublicAndMarkedInTheirOrder() {
        assertThat(names(WORDS.members(TeaWords.Pot.class)))
                .containsExactly("CONCLUSION pour", "FACT brand", "CONCLUSION empty");
        assertThat(names(WORDS.members(TeaWords.Bell.class)))
                .containsExactlyInAnyOrder("FACT compareTo", "FACT name", "FACT rings");
        assertThat(names(WORDS.members(TeaWords.Visit.class))).containsExactly("FACT over");
        assertThat(names(WORDS.members(TeaWords.Guest.class)))
                .contains("OPERAND label", "FACT isRegular")
                .isNotEmpty()
                .doesNotContain("FACT secret", "FACT hidden", "FACT unmarked");
    }

    @Test
    void aCallThatNeedsNoFactIsNoMember() {
        assertThat(names(WORDS.calculations(TeaWords.Sums.class))).containsExactly("OPERAND plus");
        assertThat(WORDS.members(TeaWords.Sums.class)).isEmpty();
        assertThat(WORDS.calculations(TeaWords.Pot.class)).isEmpty();
    }

    @Test
    void ofWhatMayBeMissingOnlyIsAskedWhetherItIsThere() {
        assertThat(names(WORDS.members(Optional.class))).containsExactly("FACT isEmpty", "FACT isPresent");
        assertThat(WORDS.members(String.class)).isEmpty();
        assertThat(WORDS.members(Object.class)).isEmpty();
        assertThat(WORDS.members(TeaWords.Mood.class)).isEmpty();
    }

    @Test
    void aTypeIsLookedAtOnce() {
        assertThat(WORDS.members(TeaWords.Pot.class).get(0).method())
                .isSameAs(WORDS.members(TeaWords.Pot.class).get(0).method());
    }
}

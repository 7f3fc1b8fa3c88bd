package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words of rules are what is named, and of that what is public and marked. */
final class LexiconTest {

    private final Lexicon words = TeaWords.lexicon();

    private static List<String> names(List<Member> members) {
        return members.stream()
                .map(member -> member.kind() + " " + member.name())
                .toList();
    }

    @Test
    void aFactIsWhatIsNeitherAConstantNorACalculation() {
        assertThat(words.facts()).containsExactly("Bell", "Cup", "Guest", "Hush", "Order", "Pot", "Visit");
        assertThat(words.fact("Guest")).contains(TeaWords.Guest.class);
        assertThat(words.fact("Hush")).contains(TeaWords.Hush.class);
        assertThat(words.fact("Sums")).isEmpty();
        assertThat(words.fact("Mood")).isEmpty();
        assertThat(words.fact("Pour")).isEmpty();
    }

    @Test
    void constantsAreEnums() {
        assertThat(words.constants()).isEqualTo(Map.of("Mood", TeaWords.Mood.class));
        assertThat(words.constants("Mood")).contains(TeaWords.Mood.class);
        assertThat(words.constants("Guest")).isEmpty();
    }

    @Test
    void aCalculationIsWhatNobodyCanMake() {
        assertThat(words.calculator("Sums")).contains(TeaWords.Sums.class);
        assertThat(words.calculator("Mood")).isEmpty();
        assertThat(words.calculator("Hush")).isEmpty();
        assertThat(words.calculator("Pot")).isEmpty();
    }

    @Test
    void onlyWhatIsListedMayBeTold() {
        assertThat(words.told()).containsExactly(TeaWords.Bell.class);
        assertThat(words.tellable("Bell")).contains(TeaWords.Bell.class);
        assertThat(words.tellable("Guest")).isEmpty();
    }

    @Test
    void aConclusionBeginsWithAGlobalAConstantACalculationOrInsert() {
        assertThat(words.beginnings()).containsExactly("Mood", "Sums", "desk", "insert");
        assertThat(words.globals()).isEqualTo(Map.of("desk", TeaWords.Desk.class));
    }

    @Test
    void membersAreThosePublicAndMarkedInTheirOrder() {
        assertThat(names(words.members(TeaWords.Pot.class)))
                .containsExactly("CONCLUSION pour", "FACT brand", "CONCLUSION empty");
        assertThat(names(words.members(TeaWords.Bell.class)))
                .containsExactlyInAnyOrder("FACT compareTo", "FACT name", "FACT rings");
        assertThat(names(words.members(TeaWords.Visit.class))).containsExactly("FACT over");
        assertThat(names(words.members(TeaWords.Guest.class)))
                .contains("OPERAND label", "FACT isRegular")
                .isNotEmpty()
                .doesNotContain("FACT secret", "FACT hidden", "FACT unmarked");
    }

    @Test
    void aCallThatNeedsNoFactIsNoMember() {
        assertThat(names(words.calculations(TeaWords.Sums.class))).containsExactly("OPERAND plus");
        assertThat(words.members(TeaWords.Sums.class)).isEmpty();
        assertThat(words.calculations(TeaWords.Pot.class)).isEmpty();
    }

    @Test
    void ofWhatMayBeMissingOnlyIsAskedWhetherItIsThere() {
        assertThat(names(words.members(Optional.class))).containsExactly("FACT isEmpty", "FACT isPresent");
        assertThat(words.members(String.class)).isEmpty();
        assertThat(words.members(Object.class)).isEmpty();
        assertThat(words.members(TeaWords.Mood.class)).isEmpty();
    }

    @Test
    void aTypeIsLookedAtOnce() {
        assertThat(words.members(TeaWords.Pot.class).get(0).method())
                .isSameAs(words.members(TeaWords.Pot.class).get(0).method());
    }
}

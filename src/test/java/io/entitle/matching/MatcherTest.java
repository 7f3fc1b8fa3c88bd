package io.entitle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.language.Lexicon;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import io.entitle.language.Source;
import io.entitle.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A left side is looked at from the top and from the left, and every fact is tried in the place of every pattern. */
final class MatcherTest {

    /** A fact of the test's own. */
    @Fact
    public record Cup(String tea, int sugar, Optional<String> spoon) {
        /** What stirs it; only to be asked of a cup that has a spoon. */
        @Fact
        public String stirrer() {
            return spoon.orElseThrow(() -> new IllegalStateException("there is no spoon"));
        }
    }

    private static final Lexicon LEXICON = new Lexicon(List.of(Cup.class), Map.of(), List.of());

    private final List<String> seen = new ArrayList<>();

    @Test
    void everySingleConstraintThatIsReachedIsSeen() {
        look(
                "Cup( tea == \"oolong\" || sugar > 1, !( sugar > 2 && sugar < 9 ) ) not Cup( sugar == 3 )",
                cup("oolong", 0),
                cup("green", 3),
                cup("green", 1));

        assertThat(seen)
                .containsExactly(
                        "tea == \"oolong\" true",
                        "sugar > 2 false",
                        "sugar == 3 false",
                        "sugar == 3 true",
                        "sugar == 3 false",
                        "not Cup( sugar == 3 ) false",
                        "tea == \"oolong\" false",
                        "sugar > 1 true",
                        "sugar > 2 true",
                        "sugar < 9 true",
                        "tea == \"oolong\" false",
                        "sugar > 1 false");
    }

    @Test
    void everyCombinationIsCounted() {
        assertThat(look("$one : Cup() Cup( tea == $one.tea )", cup("oolong", 0), cup("green", 1), cup("green", 2))
                        .matches())
                .isEqualTo(5);
        assertThat(look("Cup( $tea : tea ) exists Cup( tea == $tea, sugar > 1 )", cup("oolong", 0), cup("green", 2))
                        .matches())
                .isEqualTo(1);
    }

    @Test
    void theObstacleIsThatOfTheFactsThatCameFurthest() {
        Obstacle obstacle = look(
                        "Cup( tea == \"green\", $sugar : sugar, sugar < 5 ) Cup( sugar > $sugar, tea == \"white\" )",
                        cup("oolong", 9),
                        cup("green", 1),
                        cup("green", 7))
                .obstacle()
                .orElseThrow();

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.FAILED);
        assertThat(obstacle.written()).isEqualTo("tea == \"white\"");
        assertThat(obstacle.fact()).contains(cup("oolong", 9));
        assertThat(obstacle.found()).containsExactly(new Obstacle.Found("tea", "oolong"));
    }

    @Test
    void aFactThatCannotAnswerIsAnObstacle() {
        Obstacle obstacle =
                look("Cup( stirrer == \"silver\" )", cup("green", 1)).obstacle().orElseThrow();

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.UNANSWERED);
        assertThat(obstacle.reason()).isEqualTo("there is no spoon");
        assertThat(seen).isEmpty();
    }

    @Test
    void whatNoAccountMakesIsNotTriedWithoutEnd() {
        Cup[] many = IntStream.range(0, 100).mapToObj(i -> cup("green", i)).toArray(Cup[]::new);

        assertThat(look("Cup() Cup() Cup() Cup() Cup() Cup( sugar < 0 )", many).matched())
                .isFalse();
    }

    private Matching look(String leftSide, Cup... cups) {
        RuleSyntax rule = rule(leftSide);
        Map<Object, String> written = new HashMap<>();
        Single.of(rule).forEach(single -> written.put(single.place(), single.written()));
        seen.clear();
        return new Matcher(Map.of())
                .match(rule, Told.of(List.of(cups)), (place, held) -> seen.add(written.get(place) + " " + held));
    }

    private static RuleSyntax rule(String leftSide) {
        String text = "package tea\nrule \"one\"\nwhen\n" + leftSide + "\nthen\nend\n";
        Reading reading = Reading.of(new Source("tea/one.drl", text), LEXICON);
        assertThat(reading.findings()).isEmpty();
        return reading.file().rules().get(0);
    }

    private static Cup cup(String tea, int sugar) {
        return new Cup(tea, sugar, Optional.empty());
    }
}

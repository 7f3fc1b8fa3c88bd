package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.cli.AllowanceEdit.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edit of a limit, a period, of what is free or of what goes beyond has one meaning: change, diff, sweep, verify and check
 * say the same of it. More edits than every build tries: {@code -Dentitle.edits=500}.
 */
final class OneMeaningOfMoreTest {

    private static final int EDITS = Integer.getInteger("entitle.edits", 12);
    private static final int AT_ONCE = 50;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fivePlacesSayTheSameOfTheSameEdit() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(19);
        for (int from = 0; from < EDITS; from += AT_ONCE) {
            List<AllowanceEdit> edits = AllowanceEdit.some(Math.min(AT_ONCE, EDITS - from), random);
            agree(EditedShop.in(folder.resolve("shop-" + from), edits), Way.values());
        }
    }

    @Test
    void fivePlacesSayTheSameOfWhatIsChargedForInstead() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        agree(EditedShop.in(folder, AllowanceEdit.ofCharges(4, random)), Way.LESS, Way.MORE);
    }

    @Test
    void anEditThatLowersALimitOverAnotherPeriodLowersItEverywhere() {
        EditedShop shop = EditedShop.apart(
                folder,
                List.of(
                        new AllowanceEdit(".upTo( 5000 ).eachDay()", ".upTo( 100000 ).eachMonth()", 0, Way.LESS),
                        new AllowanceEdit(".upTo( 5000 ).eachDay()", ".upTo( 152184 ).eachMonth()", 0, Way.LESS),
                        new AllowanceEdit(".upTo( 5000 ).eachDay()", ".upTo( 152185 ).eachMonth()", 0, Way.MORE),
                        new AllowanceEdit(".upTo( 60 ).eachMinute()", ".upTo( 1 ).eachSecond()", 0, Way.NEITHER)));
        agree(shop, Way.values());
        assertThat(new FiveAnswers(shop).codesOfBrakes()).containsExactly(1, 1);
    }

    private static void agree(EditedShop shop, Way... ways) {
        List<AllowanceEdit> edits = shop.edits();
        List<Way> expected = edits.stream().map(AllowanceEdit::way).toList();
        assertThat(expected).as("what is tried").contains(ways);
        new FiveAnswers(shop).all().forEach((place, said) -> {
            for (int i = 0; i < edits.size(); i++) {
                assertThat(said.get(i)).as("%s of %s", place, edits.get(i)).isEqualTo(expected.get(i));
            }
        });
    }
}

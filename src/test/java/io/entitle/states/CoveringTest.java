package io.entitle.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any few traits of different axes stand together in some account, with far fewer accounts than combinations. */
final class CoveringTest {

    private static final Draft.Scene SCENE = new Draft.Scene(
            "tea", ZoneId.of("Asia/Shanghai"), List.of(), Set.of(), Instant.parse("2025-06-30T16:00:00Z"), 24);

    /** An axis of its own feature, whose number of uses says which trait it is. */
    private static Axis axis(int number, int size) {
        return Axis.of(
                "a" + number,
                IntStream.range(1, size)
                        .<Trait>mapToObj(i -> draft -> draft.usage.put("a" + number, BigDecimal.valueOf(i)))
                        .toList());
    }

    private static int trait(Facts facts, int axis) {
        return facts.usage().getOrDefault("a" + axis, BigDecimal.ZERO).intValue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyThreeStandTogether(long seed) {
        Random random = new Random(seed);
        List<Axis> axes = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> axes.add(axis(i, 2 + random.nextInt(4))));

        List<Facts> accounts = Covering.of(Family.of("tea", axes), SCENE, 3);

        for (int a = 0; a < 7; a++) {
            for (int b = a + 1; b < 7; b++) {
                for (int c = b + 1; c < 7; c++) {
                    int one = a;
                    int two = b;
                    int three = c;
                    assertThat(accounts.stream()
                                    .map(facts -> List.of(trait(facts, one), trait(facts, two), trait(facts, three)))
                                    .distinct())
                            .hasSize(axes.get(a).size()
                                    * axes.get(b).size()
                                    * axes.get(c).size());
                }
            }
        }
        int all = axes.stream().mapToInt(Axis::size).reduce(1, (one, other) -> one * other);
        assertThat(accounts).hasSizeLessThan(all / 2);
    }
}

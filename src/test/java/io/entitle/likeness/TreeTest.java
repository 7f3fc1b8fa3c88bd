package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import io.entitle.likeness.Observation.Reached;
import io.entitle.vocabulary.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known is found only where everything comes out that was learnt when it was found. */
final class TreeTest {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final int LEAVES = 4096;

    private final Tree<String> tree = new Tree<>();

    private static Facts using(long amount) {
        return PlainAccount.of("one", "any", ZoneOffset.UTC).withUsage(Map.of("x", BigDecimal.valueOf(amount)));
    }

    /** How often the amount holds that; of an account that uses 99 it cannot be asked. */
    private record Over(long number) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            long used = facts.usage().getOrDefault("x", BigDecimal.ZERO).longValue();
            if (used == 99) {
                throw new IllegalStateException("not to be asked");
            }
            return used > number;
        }
    }

    private boolean keep(long amount, String known, Observation... learnt) {
        return tree.keep(using(amount), AT, List.of(learnt), known);
    }

    private Optional<String> find(long amount) {
        return tree.find(using(amount), AT);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(find(1)).isEmpty();
    }

    @Test
    void whereNothingWasLearntItHoldsForAll() {
        assertThat(keep(1, "all")).isTrue();

        assertThat(find(7)).contains("all");
    }

    @Test
    void itIsFoundWhereAllComesOutAsItDid() {
        keep(7, "five to ten", new Over(5), new Over(10));
        keep(3, "to five", new Over(5));
        keep(11, "over ten", new Over(5), new Over(10));

        assertThat(IntStream.of(5, 6, 10, 11).mapToObj(this::find))
                .containsExactly(
                        Optional.of("to five"),
                        Optional.of("five to ten"),
                        Optional.of("five to ten"),
                        Optional.of("over ten"));
    }

    @Test
    void whatWasLearntInAnotherOrderIsAskedInTheFirstOne() {
        keep(7, "five to ten", new Over(5), new Over(10));
        keep(11, "over ten", new Over(10), new Over(5));

        assertThat(find(12)).contains("over ten");
        assertThat(find(8)).contains("five to ten");
    }

    @Test
    void whatOneLearntMoreThanOthersIsAskedTooWhereItStands() {
        keep(7, "over five", new Over(5));
        assertThat(keep(3, "one to five", new Over(5), new Over(0))).isTrue();

        assertThat(find(1)).contains("one to five");
        assertThat(find(0)).isEmpty();
    }

    @Test
    void theFirstThatWasFoundStays() {
        assertThat(keep(7, "first", new Over(5))).isTrue();
        assertThat(keep(8, "second", new Over(5))).isFalse();

        assertThat(find(9)).contains("first");
    }

    @Test
    void anAccountThatCannotBeAskedIsNotKnownAndTakesNothingFromOthers() {
        keep(7, "five to ten", new Over(5), new Over(10));

        assertThat(find(99)).isEmpty();
        assertThat(keep(99, "never")).isFalse();
        assertThat(find(99)).isEmpty();
        assertThat(find(7)).contains("five to ten");
    }

    @Test
    void whatCannotBeAskedOfItsOwnAccountIsNotKept() {
        assertThat(keep(99, "never", new Over(5))).isFalse();

        assertThat(find(7)).isEmpty();
    }

    @Test
    void whatIsAboutOneQuestionIsNotKept() {
        assertThat(keep(7, "never", new Over(5), new Reached(new Origin.Particular(AT))))
                .isFalse();

        assertThat(find(7)).isEmpty();
    }

    @Test
    void soMuchIsKeptAndNoMore() {
        Observation used = (facts, at) -> facts.usage();
        IntStream.range(1000, 1000 + LEAVES)
                .forEach(amount -> assertThat(keep(amount, "kept", used)).isTrue());

        assertThat(keep(1, "one too many", used)).isFalse();
        assertThat(find(1)).isEmpty();
        assertThat(find(1000 + LEAVES - 1)).contains("kept");
    }
}

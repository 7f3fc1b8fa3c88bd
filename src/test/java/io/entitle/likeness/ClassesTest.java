package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many accounts there are, so much is kept of them and no more, and what is asked for most is kept longest. */
final class ClassesTest {

    private static final int CONCLUSIONS = 40;
    private static final Product NOTHING = new Product("one", new TreeMap<>(), new TreeMap<>());
    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");

    private final Classes<String> classes = new Classes<>(Numbers.of(List.of()), new Shelf(), CONCLUSIONS);

    @Test
    void untilAllSpaceIsTakenEverythingIsKnown() {
        // Each takes one place, and so does its only conclusion.
        learnOfEach(CONCLUSIONS / 2);

        assertThat(known(CONCLUSIONS / 2)).isEqualTo(CONCLUSIONS / 2);
    }

    @Test
    void oneMoreAndSomethingIsForgotten() {
        learnOfEach(CONCLUSIONS / 2 + 1);

        assertThat(known(CONCLUSIONS / 2 + 1)).isBetween(1L, CONCLUSIONS / 2L);
    }

    @Test
    void whatIsForgottenIsLearntAnew() {
        learnOfEach(10 * CONCLUSIONS);
        int forgotten = IntStream.range(0, 10 * CONCLUSIONS)
                .filter(number -> !isKnown(number))
                .findFirst()
                .orElseThrow();

        // What is asked for more often than others is let in.
        IntStream.range(0, 3).forEach(time -> learn(forgotten, 1));

        assertThat(isKnown(forgotten)).isTrue();
    }

    @Test
    void whatIsAskedForMostIsKept() {
        learn(0, 1);

        IntStream.range(1, 10 * CONCLUSIONS).forEach(number -> {
            assertThat(isKnown(0)).isTrue();
            learn(number, 1);
        });
    }

    @Test
    void whatIsLearntOfOneAccountAgainTakesNoOtherSpace() {
        IntStream.range(0, 2 * CONCLUSIONS).forEach(time -> learn(0, 1));

        assertThat(isKnown(0)).isTrue();
    }

    @Test
    void oneLikenessThatTakesAllSpaceIsForgotten() {
        learn(0, CONCLUSIONS - 1);
        assertThat(isKnown(0)).isTrue();

        learn(0, CONCLUSIONS);
        assertThat(isKnown(0)).isFalse();
    }

    @Test
    void whatIsMadeOfAConclusionTakesSpaceToo() {
        learn(0, 1);
        Space space = of(0).space();

        IntStream.range(2, CONCLUSIONS).forEach(time -> space.take());
        assertThat(isKnown(0)).isTrue();

        space.take();
        assertThat(isKnown(0)).isFalse();
    }

    @Test
    void whatFollowsFromARuleOfOneAccountsOwnIsNotCommon() {
        Classes<String> some = new Classes<>(Numbers.read(Map.of(), Set.of("own")), new Shelf());

        assertThat(some.common(Set.of("for all", "own"))).isFalse();
        assertThat(some.common(Set.of("for all"))).isTrue();
        assertThat(some.common(Set.of())).isTrue();
    }

    private void learnOfEach(int likenesses) {
        IntStream.range(0, likenesses).forEach(number -> learn(number, 1));
    }

    private long known(int likenesses) {
        return IntStream.range(0, likenesses).filter(this::isKnown).count();
    }

    private boolean isKnown(int number) {
        return of(number).known(account(number), AT).isPresent();
    }

    /** Of an account at so many instants, which are told apart. */
    private void learn(int number, int instants) {
        for (int second = 0; second < instants; second++) {
            Testimony testimony = new Testimony();
            testimony.note((facts, at) -> at);
            of(number).keep(account(number), AT.plusSeconds(second), testimony, "known");
        }
    }

    private Lookalikes<String> of(int number) {
        return classes.like(account(number), new Usage(NOTHING, account(number)));
    }

    /** Whoever works in another plan's account is told apart. */
    private static Facts account(int number) {
        return PlainAccount.of("one", "any", ZoneOffset.UTC)
                .withPlans(List.of(), Optional.empty(), Optional.of("plan-" + number));
    }
}

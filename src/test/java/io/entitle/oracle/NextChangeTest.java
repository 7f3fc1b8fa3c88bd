package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.NextChange;
import io.entitle.oracle.RandomAccounts.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An answer is what it is until its next change, and another one then. */
final class NextChangeTest {

    private static final int ACCOUNTS = 1_000;
    private static final int SAMPLED = 3;
    private static final Duration LONG = Duration.ofDays(1_500);

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void answersOfCozeHoldUntilTheirNextChangeAndNotLonger() {
        assertThat(Accounts.wrong(
                        RandomAccounts::cozeNow, ACCOUNTS, sample -> contradictions(new CozeOracle(), sample)))
                .isEmpty();
    }

    @Test
    void answersOfAgoraHoldUntilTheirNextChangeAndNotLonger() {
        assertThat(Accounts.wrong(
                        RandomAccounts::agoraNow, ACCOUNTS, sample -> contradictions(new AgoraOracle(), sample)))
                .isEmpty();
    }

    private Stream<String> contradictions(Oracle oracle, Sample sample) {
        CountedAnew anew = new CountedAnew(oracle, sample.facts(), sample.at());
        Map<Instant, Answers> asked = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Decision now : answers(anew, sample.at(), asked).all()) {
            Instant change =
                    now.next().map(NextChange::at).orElse(now.at().plus(LONG)).toInstant();
            for (Instant before : before(sample.at(), change)) {
                if (!Answers.isAlike(answers(anew, before, asked).of(now.feature()), now)) {
                    wrong.add(now.feature() + " is another answer already at " + before + ", before " + change);
                }
            }
            now.next()
                    .filter(next -> !isSo(next, now, answers(anew, change, asked)))
                    .ifPresent(next -> wrong.add(now.feature() + " is not as foretold at " + change));
        }
        return wrong.stream();
    }

    private static boolean isSo(NextChange next, Decision now, Answers then) {
        Decision found = then.of(now.feature());
        return Answers.isAlike(found, next.answer()) && !found.answersLike(now);
    }

    /** Instants from one to another, the last one before it among them. */
    private static List<Instant> before(Instant from, Instant until) {
        long seconds = Duration.between(from, until).toSeconds();
        List<Instant> instants = new ArrayList<>(List.of(until.minusNanos(1)));
        // The same for all keys that change at once, so that one evaluation serves them.
        Random random = new Random(until.getEpochSecond());
        for (int i = 0; i < SAMPLED && seconds > 0; i++) {
            instants.add(from.plusSeconds((long) (random.nextDouble() * seconds)));
        }
        return instants;
    }

    private Answers answers(CountedAnew anew, Instant at, Map<Instant, Answers> asked) {
        return asked.computeIfAbsent(at, instant -> Answers.ask(entitlements, anew.at(instant), instant));
    }
}

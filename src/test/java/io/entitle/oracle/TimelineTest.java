package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Timeline;
import io.entitle.fact.Facts;
import io.entitle.oracle.Oracle.Question;
import io.entitle.oracle.RandomAccounts.Sample;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A timeline says at every instant what the facts files say: it is held against the oracle at the first instant of each
 * day of two years, and at every date of the facts with a second to either side.
 */
final class TimelineTest {

    private static final int ACCOUNTS = 300;
    private static final int MONTHS = 24;

    /** Where something is counted anew, and every answer is the same but for how much is left, nothing is told. */
    private static final Pattern USE = Pattern.compile(": (used|remaining) expected");

    private final Entitlements entitlements = Entitlements.bundled();

    @Test
    void timelinesOfCozeAreWhatItsFactsFileSaysDayByDay() {
        Oracle oracle = new CozeOracle();
        assertThat(Accounts.wrong(RandomAccounts::cozeNow, ACCOUNTS, sample -> walk(oracle, sample)))
                .isEmpty();
    }

    @Test
    void timelinesOfAgoraAreWhatItsFactsFileSaysDayByDay() {
        Oracle oracle = new AgoraOracle();
        assertThat(Accounts.wrong(RandomAccounts::agoraNow, ACCOUNTS, sample -> walk(oracle, sample)))
                .isEmpty();
    }

    @Test
    void everyEventChangesWhatItSaysItChanges() {
        assertThat(Accounts.wrong(RandomAccounts::cozeNow, ACCOUNTS, sample -> consistent(new CozeOracle(), sample)))
                .isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agoraNow, ACCOUNTS, sample -> consistent(new AgoraOracle(), sample)))
                .isEmpty();
    }

    private Stream<String> walk(Oracle oracle, Sample sample) {
        Deque<Timeline.Event> ahead = new ArrayDeque<>(timeline(sample).events());
        Answers answers = Answers.ask(entitlements, sample.facts(), sample.at());
        List<String> wrong = new ArrayList<>();
        Optional<Function<Question, ExpectedAnswer>> agreed = Optional.empty();
        for (Instant instant : instants(sample)) {
            Facts anew = new CountedAnew(oracle, sample.facts(), sample.at()).at(instant);
            Optional<Function<Question, ExpectedAnswer>> expected = Optional.of(oracle.at(anew, instant));
            boolean happened = follow(ahead, instant, answers);
            // Where neither side has changed since they were compared, they still compare alike.
            if (happened || !expected.equals(agreed)) {
                oracle.keys().stream()
                        .map(key -> new Question(anew, key, Optional.empty(), instant))
                        .flatMap(question -> differences(expected.get(), question, answers))
                        .filter(difference -> anew.equals(sample.facts())
                                || !USE.matcher(difference).find())
                        .forEach(wrong::add);
            }
            agreed = expected;
        }
        return wrong.stream();
    }

    private static boolean follow(Deque<Timeline.Event> ahead, Instant until, Answers answers) {
        int before = ahead.size();
        while (!ahead.isEmpty() && !ahead.peek().at().toInstant().isAfter(until)) {
            answers.after(ahead.remove());
        }
        return ahead.size() < before;
    }

    private static Stream<String> differences(
            Function<Question, ExpectedAnswer> expected, Question question, Answers answers) {
        return expected.apply(question).differences(answers.of(question.key())).stream()
                .map(difference -> question.key() + " at " + question.at() + ": " + difference);
    }

    private Stream<String> consistent(Oracle oracle, Sample sample) {
        CountedAnew anew = new CountedAnew(oracle, sample.facts(), sample.at());
        List<String> wrong = new ArrayList<>();
        for (Timeline.Event event : timeline(sample).events()) {
            Instant at = event.at().toInstant();
            Answers before = Answers.ask(entitlements, anew.at(at.minusNanos(1)), at.minusNanos(1));
            Answers after = Answers.ask(entitlements, anew.at(at), at);
            event.changes().stream()
                    .filter(change -> !Answers.isAlike(before.of(change.key()), change.before())
                            || !Answers.isAlike(after.of(change.key()), change.after())
                            || change.after().answersLike(change.before()))
                    .forEach(change -> wrong.add(change.key() + " at " + at + " does not change so"));
            if (event.cause().en().isEmpty() || event.rules().isEmpty()) {
                wrong.add("no cause at " + at);
            }
        }
        return wrong.stream();
    }

    private Timeline timeline(Sample sample) {
        return entitlements.timeline(sample.facts(), sample.at(), until(sample));
    }

    private static Instant until(Sample sample) {
        return sample.at().atZone(sample.facts().zone()).plusMonths(MONTHS).toInstant();
    }

    private static NavigableSet<Instant> instants(Sample sample) {
        return Edges.between(sample.at(), until(sample), sample.facts());
    }
}

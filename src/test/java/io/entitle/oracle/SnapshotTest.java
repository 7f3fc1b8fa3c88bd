package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.Snapshot;
import io.entitle.engine.Trace;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A snapshot gives the answers that the facts would be given, and evaluates nothing twice. */
final class SnapshotTest {

    private static final int ACCOUNTS = 30;
    private static final int THREADS = 8;
    private static final List<BigDecimal> AMOUNTS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(30), BigDecimal.valueOf(100_000));

    private final RuleBook book = RuleBook.bundled();

    private record Question(String feature, Optional<BigDecimal> amount) {}

    @Test
    void everyAnswerIsTheOneThatTheFactsAreGiven() {
        assertThat(Accounts.wrong(RandomAccounts::coze, ACCOUNTS, this::unlike)).isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agora, ACCOUNTS, this::unlike))
                .isEmpty();
    }

    @Test
    void noQuestionIsEvaluatedTwice() {
        assertThat(Accounts.wrong(RandomAccounts::coze, ACCOUNTS, this::repeated))
                .isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agora, ACCOUNTS, this::repeated))
                .isEmpty();
    }

    @Test
    void severalThreadsThatShareOneGetWhatOneThreadGets() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Sample sample : samples()) {
                List<Decision> alone = answers(sample);
                Snapshot shared = product(sample).snapshot(sample.facts(), sample.at());
                for (Future<List<Decision>> found : threads.invokeAll(callers(sample, shared))) {
                    assertThat(found.get()).as(sample.toString()).isEqualTo(alone);
                }
                assertThat(product(sample).openSessions()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Sample> samples() {
        return Stream.concat(
                        RandomAccounts.many(RandomAccounts::coze, ACCOUNTS / 2),
                        RandomAccounts.many(RandomAccounts::agora, ACCOUNTS / 2))
                .toList();
    }

    /** Each asks in an order of its own, and answers in the order of the questions. */
    private List<Callable<List<Decision>>> callers(Sample sample, Snapshot shared) {
        List<Question> questions = questions(sample);
        return IntStream.range(0, THREADS)
                .<Callable<List<Decision>>>mapToObj(seed -> () -> {
                    List<Question> shuffled = new ArrayList<>(questions);
                    Collections.shuffle(shuffled, new Random(seed));
                    shuffled.forEach(question -> shared.check(question.feature(), question.amount()));
                    return answers(questions, shared);
                })
                .toList();
    }

    private Stream<String> unlike(Sample sample) {
        Snapshot snapshot = product(sample).snapshot(sample.facts(), sample.at());
        return questions(sample).stream()
                .filter(question -> {
                    Decision expected = answer(sample, question);
                    return !snapshot.check(question.feature(), question.amount())
                                    .equals(expected)
                            || snapshot.outcome(question.feature(), question.amount()) != expected.outcome();
                })
                .map(question -> "another answer to " + question);
    }

    /** Where use is told apart by periods, the rules first say over which of them a feature is counted. */
    private Stream<String> repeated(Sample sample) {
        int expected = sample.facts().readings().isEmpty() ? 1 : 2;
        Trace trace = new Trace();
        Snapshot snapshot = product(sample).traced(trace).snapshot(sample.facts(), sample.at());
        List<Question> questions = questions(sample);
        snapshot.entitlements();
        questions.forEach(question -> snapshot.outcome(question.feature(), question.amount()));
        int now = trace.runs().size();
        answers(questions, snapshot);
        int ahead = trace.runs().size();
        answers(questions, snapshot);
        return Stream.concat(
                Stream.of(now).filter(runs -> runs != expected).map(runs -> runs + " evaluations for one instant"),
                Stream.of(trace.runs().size())
                        .filter(runs -> runs != ahead)
                        .map(runs -> (runs - ahead) + " evaluations of what was asked before"));
    }

    private List<Decision> answers(Sample sample) {
        return questions(sample).stream()
                .map(question -> answer(sample, question))
                .toList();
    }

    private static List<Decision> answers(List<Question> questions, Snapshot snapshot) {
        return questions.stream()
                .map(question -> snapshot.check(question.feature(), question.amount()))
                .toList();
    }

    private Decision answer(Sample sample, Question question) {
        return product(sample).check(sample.facts(), question.feature(), question.amount(), sample.at());
    }

    /** Every feature, and amounts of those that are counted. */
    private List<Question> questions(Sample sample) {
        return product(sample).catalogue().features().values().stream()
                .flatMap(feature -> Stream.concat(
                        Stream.of(new Question(feature.key(), Optional.empty())),
                        AMOUNTS.stream()
                                .filter(amount -> !feature.unit().isEmpty())
                                .map(amount -> new Question(feature.key(), Optional.of(amount)))))
                .toList();
    }

    private ProductBook product(Sample sample) {
        return book.product(sample.facts().product());
    }
}

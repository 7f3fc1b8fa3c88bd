package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Allowance;
import io.entitle.decision.Answers;
import io.entitle.decision.Decision;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Survey;
import io.entitle.decision.Use;
import io.entitle.demo.Population;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.oracle.RandomAccounts.Sample;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey is what each feature's decision and all advice come to, and stays so until the instant that it names. */
final class SurveyTest {

    private static final int ACCOUNTS = 300;
    private static final int ALIKE = 4_000;
    private static final Instant AROUND = Instant.parse("2026-11-22T00:00:00Z");
    private static final Map<String, LongFunction<Sample>> SAMPLES =
            Map.of("coze", RandomAccounts::cozeNow, "agora-im", RandomAccounts::agoraNow);

    private final RuleBook rules = RuleBook.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void aSurveyIsWhatTheDecisionsAndTheAdviceComeTo(String product) {
        ProductBook book = rules.product(product);
        assertThat(wrong(
                        product,
                        sample -> unlike(
                                book.survey(sample.facts(), sample.at()),
                                expected(book.alone(), sample.facts(), sample.at()))))
                .isEmpty();
    }

    /** Random accounts are so unlike each other that few share advice; these are as like as a product's are. */
    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void accountsThatAreAlikeAreEachToldTheirOwn(String product) {
        ProductBook book = rules.product(product);
        Population population = Population.of(book, ZoneId.of("Asia/Shanghai"), AROUND, 3);
        assertThat(LongStream.range(0, ALIKE)
                        .mapToObj(population::account)
                        .flatMap(facts ->
                                unlike(book.survey(facts, AROUND), book.alone().survey(facts, AROUND))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void aSurveyHoldsUntilTheInstantThatItNames(String product) {
        ProductBook book = rules.product(product);
        assertThat(wrong(product, sample -> {
                    Survey survey = book.survey(sample.facts(), sample.at());
                    return survey.validUntil().stream()
                            .map(end -> book.survey(sample.facts(), end.minusNanos(1)))
                            .flatMap(last -> unlike(last, survey));
                }))
                .isEmpty();
    }

    private static List<String> wrong(String product, Function<Sample, Stream<String>> differences) {
        return Accounts.wrong(SAMPLES.getOrDefault(product, RandomAccounts::cozeNow), ACCOUNTS, differences);
    }

    private static Stream<String> unlike(Survey found, Survey expected) {
        return Stream.of(found).filter(any -> !any.equals(expected)).map(any -> any + "\n  but " + expected);
    }

    private static Survey expected(ProductBook book, Facts facts, Instant at) {
        List<Decision> decisions = book.snapshot(facts, at).entitlements().entitlements();
        SortedMap<String, Use> used = new TreeMap<>();
        decisions.forEach(decision -> decision.allowance()
                .filter(allowance -> allowance.used().signum() > 0)
                .ifPresent(allowance -> used.put(decision.feature(), use(allowance))));
        return new Survey(
                book.snapshot(facts, at).plan(),
                new Answers(decisions.stream()
                        .collect(Collectors.toMap(
                                Decision::feature, decision -> FeatureAnswer.of(decision.determination())))),
                used,
                book.advise(facts, at).advice(),
                book.survey(facts, at).validUntil());
    }

    private static Use use(Allowance allowance) {
        return new Use(allowance.used(), allowance.remaining());
    }
}

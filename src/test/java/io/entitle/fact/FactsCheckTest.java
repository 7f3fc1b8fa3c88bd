package io.entitle.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.Entitlements;
import io.entitle.problem.Problem;
import io.entitle.wire.Answer;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts made in Java are told the same problems as a document that says the same. */
final class FactsCheckTest {

    private static final int ROUNDS = Integer.getInteger("entitle.facts", 1_500);
    private static final Map<String, Product> PRODUCTS = Entitlements.bundled().products();
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

    static Stream<Product> products() {
        return PRODUCTS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("products")
    void factsMadeInJavaAreToldTheProblemsOfTheSameDocument(Product product) {
        InvalidFacts generator = new InvalidFacts(product, new Random(18));
        TreeSet<String> places = new TreeSet<>();
        int sound = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Facts facts = generator.next();
            FactsDocument document = read(facts);

            List<Problem> problems = problems(facts);

            assertThat(problems).as("seed 18, round %s", round).isEqualTo(document.problems());
            problems.forEach(problem -> places.add(problem.path().replaceAll("\\[.*?]", "[]")));
            if (problems.isEmpty()) {
                assertThat(document.facts()).contains(facts);
                sound++;
            }
        }
        assertThat(sound).isBetween(ROUNDS / 50, ROUNDS / 2);
        assertThat(places)
                .contains(
                        "$.account",
                        "$.product",
                        "$.zone",
                        "$.subscriptions[].plan",
                        "$.subscriptions[].from",
                        "$.subscriptions[].until",
                        "$.subscriptions[].unsubscribedAt",
                        "$.pending.to",
                        "$.pending.requestedAt",
                        "$.arrears.amount",
                        "$.arrears.since",
                        "$.balance.amount",
                        "$.balance.deductedOn",
                        "$.usage[]",
                        "$.projects[].id",
                        "$.projects[].peakDau",
                        "$.packs[].id",
                        "$.packs[].plan",
                        "$.packs[].points",
                        "$.packs[].used",
                        "$.packs[].boughtOn",
                        "$.packs[].until",
                        "$.active",
                        "$.at");
    }

    @Test
    void numbersOfAnySizeAreRefusedInAShortLine() {
        Map<String, BigDecimal> hostile = new TreeMap<>(Map.of(
                "agent.invoke", new BigDecimal("1e999999999"),
                "workspace.create", new BigDecimal("-1e-999999999"),
                "knowledge.storage", new BigDecimal("1e-2147483647"),
                "points", BigDecimal.TEN.pow(2_000_000)));
        Facts facts = Facts.builder("a-1", "coze").build().withUsage(hostile);

        assertThat(problems(facts))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains("expected a number of at most 15 digits before and 9 after the point")
                        .hasSizeLessThan(200));
    }

    @Test
    void instantsThatNoDocumentCanSayAreRefused() {
        Facts facts = Facts.builder("a-1", "coze")
                .subscription("team", Instant.MIN, Instant.MAX)
                .arrears(BigDecimal.ONE, Instant.MIN)
                .at(Instant.MAX)
                .build();

        assertThat(problems(facts))
                .extracting(Problem::toString)
                .containsExactly(
                        "$.subscriptions[0].from: expected a year from 1900 to 9999, found `" + Instant.MIN + "`",
                        "$.subscriptions[0].until: expected a year from 1900 to 9999, found `" + Instant.MAX + "`",
                        "$.arrears.since: expected a year from 1900 to 9999, found `" + Instant.MIN + "`",
                        "$.at: expected a year from 1900 to 9999, found `" + Instant.MAX + "`");
    }

    @Test
    void halfASurrogatePairIsNoText() {
        assertThat(problems(Facts.builder("a\uD800", "coze").build()))
                .extracting(Problem::toString)
                .containsExactly("$.account: expected a text without control characters");
    }

    @Test
    void aNullIsRefusedByItsNameWhereItIsGiven() {
        assertThatThrownBy(() -> Facts.builder(missing(), "coze").build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("account");
        assertThatThrownBy(() -> Facts.builder("a-1", "coze")
                        .usage("agent.invoke", missing())
                        .build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("usage[`agent.invoke`]");
        assertThatThrownBy(() -> Facts.builder("a-1", "coze")
                        .subscription(Facts.Subscription.of("team", FROM))
                        .subscription(FactsCheckTest.<Facts.Subscription>missing())
                        .build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("subscriptions[1]");
        assertThatThrownBy(() -> new Facts.Pack("k", "team", BigDecimal.ONE, BigDecimal.ZERO, FROM, missing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("until");
    }

    @Test
    void numbersOfOneValueMakeTheSameFacts() {
        Facts one = Facts.builder("a-1", "coze")
                .usage("points", new BigDecimal("1.50"))
                .build();
        Facts other = Facts.builder("a-1", "coze")
                .usage("points", new BigDecimal("15e-1"))
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    private static List<Problem> problems(Facts facts) {
        return FactsCheck.problems(facts, Optional.ofNullable(PRODUCTS.get(facts.product())), PRODUCTS.keySet());
    }

    private static FactsDocument read(Facts facts) {
        byte[] document = Answer.of(facts).line().getBytes(StandardCharsets.UTF_8);
        return new FactsReader(PRODUCTS).read(document, "facts.json").get(0);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // What a caller without such a check may pass.
    private static <T> T missing() {
        return null;
    }
}

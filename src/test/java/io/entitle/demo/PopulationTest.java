package io.entitle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Outcome;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.wire.Answer;
import io.entitle.wire.FactsReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up accounts are what a product has: documents that can be read, few of what is rare, the same for the same seed. */
final class PopulationTest {

    private static final Path THIRD = Path.of("src/test/resources/products/rules");
    private static final Instant AROUND = Instant.parse("2026-03-18T09:30:00Z");
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int ACCOUNTS = 4_000;

    static Stream<ProductBook> products() {
        RuleBook bundled = RuleBook.bundled();
        return Stream.of(
                bundled.product("coze"),
                bundled.product("agora-im"),
                RuleBook.load(THIRD).product("code-hosting"));
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyAccountIsADocumentThatReadsBackAsItself(ProductBook book) {
        Product product = book.catalogue();
        FactsReader reader = new FactsReader(Map.of(product.key(), product));

        assertThat(accounts(book, 1)).allSatisfy(facts -> {
            byte[] document = Answer.of(facts).line().getBytes(StandardCharsets.UTF_8);
            assertThat(reader.read(document, "account.json").get(0).facts()).contains(facts);
        });
    }

    @ParameterizedTest
    @MethodSource("products")
    void sameSeedMakesTheSameAccountsInAnyOrder(ProductBook book) {
        List<Facts> some = new ArrayList<>(accounts(book, 1));
        Population again = population(book, 1);
        List<Facts> backwards = LongStream.range(0, ACCOUNTS)
                .mapToObj(number -> again.account(ACCOUNTS - 1 - number))
                .toList();
        Collections.reverse(some);

        assertThat(backwards).isEqualTo(some);
    }

    @ParameterizedTest
    @MethodSource("products")
    void accountsOfAnotherSeedAreOthersAndNotTheSameFurtherOn(ProductBook book) {
        List<Map<String, BigDecimal>> one = uses(accounts(book, 1));
        List<Map<String, BigDecimal>> other = uses(accounts(book, 2));

        assertThat(other.subList(0, 100)).isNotEqualTo(one.subList(0, 100)).isNotEqualTo(one.subList(1, 101));
    }

    @ParameterizedTest
    @MethodSource("products")
    void mostHoldNoPlanAndFewerAHigherOne(ProductBook book) {
        List<Facts> accounts = accounts(book, 1);
        List<String> sold = book.catalogue().ladder().stream()
                .filter(Product.Plan::onSale)
                .map(Product.Plan::key)
                .filter(plan -> accounts.stream().anyMatch(holding(plan)))
                .toList();

        assertThat(share(accounts, facts -> facts.subscriptions().isEmpty())).isBetween(0.5, 0.7);
        assertThat(sold).hasSizeGreaterThan(1);
        assertThat(sold.stream().map(plan -> -share(accounts, holding(plan))).toList())
                .isSorted();
        assertThat(share(accounts, holding(sold.get(sold.size() - 1)))).isPositive();
    }

    @ParameterizedTest
    @MethodSource("products")
    void troubleIsRareAndDatesLieWithinAYear(ProductBook book) {
        List<Facts> accounts = accounts(book, 1);
        Duration year = Duration.ofDays(366);

        assertThat(share(accounts, facts -> facts.arrears().isPresent())).isLessThan(0.05);
        assertThat(share(accounts, Facts::contract)).isLessThan(0.05);
        assertThat(accounts.stream()
                        .flatMap(facts -> facts.subscriptions().stream())
                        .flatMap(held -> held.until().stream()))
                .allMatch(until -> Duration.between(AROUND, until).abs().compareTo(year) < 0);
        assertThat(share(accounts, facts -> facts.zone().equals(HOME))).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyOutcomeIsMetAndNothingCannotBeDecided(ProductBook book) {
        Map<Outcome, Long> outcomes = accounts(book, 1).stream()
                .flatMap(facts -> book.snapshot(facts, AROUND).entitlements().entitlements().stream())
                .collect(Collectors.groupingBy(decision -> decision.outcome(), Collectors.counting()));

        assertThat(outcomes).containsOnlyKeys(Outcome.ALLOWED, Outcome.BILLED, Outcome.DENIED);
    }

    @ParameterizedTest
    @MethodSource("products")
    void onlyWhatTheRulesLookAtIsTold(ProductBook book) {
        List<Facts> accounts = accounts(book, 1);
        Trade trade = Enquiry.of(book, HOME, AROUND);

        assertThat(accounts.stream().anyMatch(facts -> facts.arrears().isPresent()))
                .isEqualTo(trade.heeded().contains(Matter.DEBT));
        assertThat(accounts.stream().anyMatch(facts -> facts.balance().isPresent()))
                .isEqualTo(trade.heeded().contains(Matter.BALANCE));
        assertThat(accounts.stream().anyMatch(facts -> !facts.packs().isEmpty()))
                .isEqualTo(trade.heeded().contains(Matter.PACK));
        assertThat(trade.heeded()).isNotEmpty();
    }

    private static List<Facts> accounts(ProductBook book, long seed) {
        Population population = population(book, seed);
        return LongStream.range(0, ACCOUNTS).mapToObj(population::account).toList();
    }

    private static List<Map<String, BigDecimal>> uses(List<Facts> accounts) {
        return accounts.stream().map(Facts::usage).toList();
    }

    private static Population population(ProductBook book, long seed) {
        return Population.of(book, HOME, AROUND, seed);
    }

    private static Predicate<Facts> holding(String plan) {
        return facts ->
                facts.subscriptions().stream().anyMatch(held -> held.plan().equals(plan));
    }

    private static double share(List<Facts> accounts, Predicate<Facts> of) {
        return (double) accounts.stream().filter(of).count() / accounts.size();
    }
}

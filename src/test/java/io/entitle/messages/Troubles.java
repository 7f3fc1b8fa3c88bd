package io.entitle.messages;

import static io.entitle.messages.Grid.account;
import static io.entitle.messages.Grid.instant;

import io.entitle.fact.Facts;
import io.entitle.fact.FactsBuilder;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts with debts, balances, packs and contracts, on no plan and on the highest two. */
record Troubles(Product product, Optional<Product.Plan> plan) {

    private static final BigDecimal MANY = new BigDecimal(12_000);
    private static final BigDecimal FEW = new BigDecimal(4);
    private static final Instant NOW = instant("2025-06-20T10:00:00");
    private static final Instant FROM = instant("2025-05-10T00:00:00");
    private static final Instant UNTIL = instant("2025-07-10T00:00:00");

    static Stream<Sample> of(Product product) {
        Stream<Optional<Product.Plan>> plans = Stream.concat(
                Stream.of(Optional.empty()),
                product.ladder().stream().skip(product.ladder().size() - 2L).map(Optional::of));
        return plans.flatMap(plan -> new Troubles(product, plan).all());
    }

    private Stream<Sample> all() {
        return Stream.of(
                sample("in debt", holding().arrears(new BigDecimal("1250.40"), FROM)),
                sample("short of 8 yuan, frozen", balance("-8", "2025-06-06")),
                sample("short of 8 yuan, not yet frozen", balance("-8", "2025-06-16")),
                sample("short of 8 yuan, to be deducted", balance("-8", "2025-07-06")),
                sample("frozen for long", balance("-8", "2024-11-06")),
                sample(
                        "company below its minimum",
                        balance("999.5", "2025-06-06").company()),
                sample("company frozen", balance("999.50", "2025-05-06").company()),
                sample(
                        "company before a deduction",
                        balance("1999.99", "2025-07-06").company()),
                sample("never paid, many users", holding().paid(false).project("p", 150)),
                sample("a hundred users", holding().project("p", 100)),
                sample("many users", holding().project("p", 12_000)),
                sample("many users today", holding().usage(measured(), FEW, MANY)),
                sample("on contract", holding().contract().project("p", 12_000)),
                sample("with a pack", packed(UNTIL)),
                sample("with a pack that is over", packed(NOW.minusSeconds(86_400))),
                sample("lapsed, with a pack", lapsed()));
    }

    /** The feature whose use is a number of users a day; any where there is none. */
    private String measured() {
        return product.features().values().stream()
                .filter(Product.Feature::measuredByProjects)
                .findFirst()
                .map(Product.Feature::key)
                .orElseGet(() -> product.features().keySet().iterator().next());
    }

    private FactsBuilder lapsed() {
        Product.Plan held =
                plan.orElseGet(() -> product.ladder().get(product.ladder().size() - 1));
        return account(product)
                .subscription(held.key(), FROM, NOW.minusSeconds(86_400))
                .pack(new Facts.Pack("pack", held.key(), new BigDecimal(1000), BigDecimal.TEN, FROM, Optional.empty()));
    }

    private FactsBuilder holding() {
        FactsBuilder account = account(product);
        plan.ifPresent(held -> account.subscription(held.key(), FROM, UNTIL));
        return account;
    }

    private FactsBuilder balance(String amount, String deductedOn) {
        return holding().balance(new BigDecimal(amount), instant(deductedOn + "T00:00:00"));
    }

    private FactsBuilder packed(Instant until) {
        String under = plan.map(Product.Plan::key)
                .orElseGet(
                        () -> product.ladder().get(product.ladder().size() - 1).key());
        return holding()
                .pack(new Facts.Pack("pack", under, new BigDecimal(1000), BigDecimal.TEN, FROM, Optional.of(until)));
    }

    private Sample sample(String name, FactsBuilder facts) {
        return new Sample(plan.map(Product.Plan::en).orElse("nothing held") + ", " + name, facts.build(), NOW);
    }
}

package io.entitle.bench;

import io.entitle.demo.Population;
import io.entitle.engine.NaiveBook;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.oracle.HandWritten;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Accounts of both products in turn, each with one question about it at an instant of its own. */
@State(Scope.Benchmark)
public class Accounts {

    /** The system property that says how many. */
    static final String COUNT = "bench.accounts";

    /** Mostly little, now and then more than anybody has left. */
    static final List<Optional<BigDecimal>> AMOUNTS = IntStream.range(0, 63)
            .mapToObj(number -> BigDecimal.TEN.pow(number % 7).multiply(BigDecimal.valueOf(1 + number % 9)))
            .map(Optional::of)
            .toList();

    private static final Instant AROUND = Instant.parse("2026-03-18T02:30:00Z");
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 1;

    private final RuleBook book = RuleBook.bundled();
    final List<Asked> asked;

    /** One question: any more of a feature, or so much of it, for an account at an instant. */
    record Asked(Ways ways, Facts facts, String feature, Optional<BigDecimal> amount, Instant at) {}

    /** The ways in which a product's policy can be asked. */
    record Ways(ProductBook shared, ProductBook alone, HandWritten handWritten, List<String> features) {}

    public Accounts() {
        this(Integer.getInteger(COUNT, 1_000));
    }

    Accounts(int count) {
        List<Ways> products = List.of(ways("coze"), ways("agora-im"));
        List<Population> populations =
                products.stream().map(Accounts::population).toList();
        this.asked = IntStream.range(0, count)
                .mapToObj(number -> {
                    int product = number % products.size();
                    Ways ways = products.get(product);
                    Facts facts = populations.get(product).account(number);
                    // A prime step meets every feature in every state.
                    String feature =
                            ways.features().get(number * 31 % ways.features().size());
                    return new Asked(
                            ways, facts, feature, AMOUNTS.get(number % AMOUNTS.size()), AROUND.plusMillis(number));
                })
                .toList();
    }

    private Ways ways(String product) {
        ProductBook shared = book.product(product);
        return new Ways(
                shared,
                shared.alone(),
                HandWritten.of(product),
                new ArrayList<>(shared.catalogue().features().keySet()));
    }

    private static Population population(Ways ways) {
        return Population.of(ways.shared(), HOME, AROUND, SEED);
    }

    /** The same rules, with a session for every evaluation. */
    @State(Scope.Benchmark)
    public static class Naive {

        private final ProductBook coze = NaiveBook.bundled("coze");
        private final ProductBook agora = NaiveBook.bundled("agora-im");

        ProductBook of(Asked asked) {
            return asked.facts().product().equals("coze") ? coze : agora;
        }
    }
}

package io.entitle.bench;

import io.entitle.bench.Peer.SheetQuestion;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import io.entitle.oracle.HandWritten;
import io.entitle.oracle.HandWritten.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Accounts of Coze of which nothing but the plan they hold and their use matters, each asked one row of its sheet. */
@State(Scope.Benchmark)
public class Sheets {

    private static final int MOST = 10_000;
    private static final String PRODUCT = "coze";

    final List<Row> rows = HandWritten.rowsOfCoze();
    final List<Asked> asked;

    /** One question, as the peers are told it and as we are. */
    record Asked(SheetQuestion question, ProductBook book, Facts facts, Instant at, Snapshot snapshot) {}

    public Sheets() {
        List<String> plans = rows.stream().map(Row::plan).distinct().toList();
        List<String> features = rows.stream().map(Row::feature).distinct().toList();
        List<Accounts.Asked> accounts = new Accounts()
                .asked.stream()
                        .filter(account -> account.facts().product().equals(PRODUCT))
                        .filter(account -> account.facts().packs().isEmpty())
                        .limit(MOST)
                        .toList();
        this.asked = IntStream.range(0, accounts.size())
                .mapToObj(place -> asked(accounts.get(place), plans, features.get(place * 31 % features.size())))
                .toList();
    }

    private static Asked asked(Accounts.Asked account, List<String> plans, String feature) {
        // The lowest plan is that of whoever holds none.
        String plan = account.facts().subscriptions().stream()
                .map(Facts.Subscription::plan)
                .filter(plans::contains)
                .findFirst()
                .orElse(plans.get(0));
        BigDecimal used =
                account.facts().usage().getOrDefault(feature, BigDecimal.ZERO).setScale(0, RoundingMode.UP);
        Facts facts = account.facts()
                .withPlans(held(plan, plans, account.at()), Optional.empty(), Optional.empty())
                .withMoney(Optional.empty(), Optional.empty(), Optional.empty())
                .withUsage(Map.of(feature, used));
        ProductBook book = account.ways().shared();
        return new Asked(
                new SheetQuestion(plan, feature, used.longValueExact()),
                book,
                facts,
                account.at(),
                book.snapshot(facts, account.at()));
    }

    private static List<Facts.Subscription> held(String plan, List<String> plans, Instant at) {
        Instant from = at.minus(Duration.ofDays(50));
        return plan.equals(plans.get(0))
                ? List.of()
                : List.of(new Facts.Subscription(plan, from, Optional.empty(), true, Optional.empty()));
    }
}

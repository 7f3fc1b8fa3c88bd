package io.entitle.reload;

import io.entitle.engine.RuleBook;
import io.entitle.problem.Problem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a shop that are edited while they answer, and what is told of it. For one thread. */
final class LiveShop {

    static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private final List<Status> told = new ArrayList<>();
    private Instant now = START;

    private final ShopFolder shop;
    private final LiveRules<RuleBook> rules;

    private LiveShop(Path directory) {
        this.shop = ShopFolder.in(directory);
        this.rules = LiveRules.of(shop.rules(), this::clock, told::add, book -> book);
    }

    static LiveShop in(Path directory) {
        return new LiveShop(directory);
    }

    ShopFolder shop() {
        return shop;
    }

    LiveRules<RuleBook> rules() {
        return rules;
    }

    List<Status> told() {
        return told;
    }

    Instant clock() {
        return now;
    }

    /** Two looks at the same are a settled edit. */
    Look lookTwice() {
        now = now.plus(Duration.ofMinutes(1));
        Look first = rules.refresh();
        return first == Look.UNSETTLED ? rules.refresh() : first;
    }

    static BigDecimal seats(RuleBook book) {
        return book.product("shop")
                .check(ShopFolder.accounts(book.products()).get(1), "seats", Optional.empty(), START)
                .allowance()
                .flatMap(allowance -> allowance.limit())
                .orElseThrow();
    }

    List<String> problems() {
        return rules.status().refusal().orElseThrow().problems().stream()
                .map(Problem::toString)
                .toList();
    }
}

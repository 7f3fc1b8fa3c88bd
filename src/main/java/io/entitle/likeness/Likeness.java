package io.entitle.likeness;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * All that rules can tell of an account but for time. What the catalogue says of a plan is not repeated: it is the same
 * for all who hold the plan.
 */
record Likeness(List<Object> told) {

    /**
     * @param paid whether the account counts as one that has paid
     * @param used how much of a feature is used
     */
    static Likeness of(Facts facts, boolean paid, Function<String, BigDecimal> used, Numbers numbers) {
        List<Object> told = new ArrayList<>();
        told.add(facts.kind());
        told.add(paid);
        told.add(facts.contract());
        told.add(facts.active());
        plans(facts, told);
        money(facts, numbers, told);
        numbers.tell(facts, used, told);
        return new Likeness(told);
    }

    private static void plans(Facts facts, Collection<Object> told) {
        told.add(facts.subscriptions().size());
        for (Facts.Subscription held : facts.subscriptions()) {
            told.add(held.plan());
            told.add(held.until().isPresent());
            told.add(held.unsubscribedAt().isPresent());
            told.add(held.autoRenew());
        }
        facts.pending()
                .ifPresentOrElse(
                        change -> told.addAll(List.of(change.change(), change.to(), change.agreedBySales())),
                        () -> told.add(false));
    }

    private static void money(Facts facts, Numbers numbers, Collection<Object> told) {
        told.add(facts.arrears().map(debt -> numbers.debt().of(debt.amount())));
        told.add(facts.balance().map(left -> numbers.balance().of(left.amount())));
        told.add(facts.packs().size());
        for (Facts.Pack pack : facts.packs()) {
            told.add(pack.plan());
            told.add(pack.until().isPresent());
            told.add(numbers.remaining().of(pack.remaining()));
        }
    }
}

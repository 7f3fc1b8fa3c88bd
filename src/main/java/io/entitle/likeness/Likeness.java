package io.entitle.likeness;

import io.entitle.fact.Facts;
import io.entitle.fact.Usage;
import java.util.Arrays;

/**
 * All that rules can tell of an account but for time. What the catalogue says of a plan is not repeated: it is the same
 * for all who hold the plan.
 */
final class Likeness {

    private static final int OF_ACCOUNT = 9;
    private static final int OF_SUBSCRIPTION = 6;
    private static final int OF_PENDING = 3;
    private static final int OF_PACK = 4;

    private final Object[] told;
    private final int hash;
    private int size;

    /**
     * What can be told of an account.
     *
     * @param used how much of a feature is used
     */
    Likeness(Facts facts, Usage used, Numbers numbers) {
        this.told = new Object[size(facts) + numbers.size(facts)];
        account(facts);
        money(facts, numbers);
        for (int place = 0; place < facts.subscriptions().size(); place++) {
            subscription(facts.subscriptions().get(place));
            tell(facts.firstOfChain(place));
        }
        facts.pending().ifPresent(this::pending);
        facts.packs().forEach(pack -> pack(pack, numbers));
        numbers.tell(facts, used, this::tell);
        if (size != told.length) {
            throw new IllegalStateException(size + " members were told, " + told.length + " are counted on");
        }
        this.hash = Arrays.hashCode(told);
    }

    private static int size(Facts facts) {
        return OF_ACCOUNT
                + OF_SUBSCRIPTION * facts.subscriptions().size()
                + (facts.pending().isPresent() ? OF_PENDING : 0)
                + OF_PACK * facts.packs().size();
    }

    private void account(Facts facts) {
        tell(facts.kind());
        tell(facts.paid());
        tell(facts.contract());
        tell(facts.active());
        tell(facts.subscriptions().size());
        tell(facts.pending().isPresent());
        tell(facts.packs().size());
    }

    private void money(Facts facts, Numbers numbers) {
        tell(facts.arrears().map(debt -> numbers.debt().of(debt.amount())));
        tell(facts.balance().map(left -> numbers.balance().of(left.amount())));
    }

    private void subscription(Facts.Subscription held) {
        tell(held.plan());
        tell(held.until().isPresent());
        tell(held.unsubscribedAt().isPresent());
        tell(held.autoRenew());
        tell(held.isVoid());
    }

    private void pending(Facts.Pending change) {
        tell(change.change());
        tell(change.to());
        tell(change.agreedBySales());
    }

    private void pack(Facts.Pack pack, Numbers numbers) {
        tell(pack.plan());
        tell(pack.until().isPresent());
        tell(numbers.remaining().of(pack.remaining()));
        tell(numbers.points().of(pack.points()));
    }

    private void tell(Object what) {
        told[size++] = what;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Likeness likeness && Arrays.equals(told, likeness.told);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

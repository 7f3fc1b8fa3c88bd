package io.entitle.states;

import io.entitle.fact.Facts;
import java.util.Optional;
import java.util.stream.Stream;

/** How much there is to say of an account. */
public final class Size {

    private Size() {}

    /** How many members its document has beyond those that each has. */
    public static int of(Facts facts) {
        int held = facts.subscriptions().stream().mapToInt(Size::of).sum();
        int packs =
                facts.packs().stream().mapToInt(pack -> 4 + count(pack.until())).sum();
        int rest = count(facts.paid(), facts.active())
                + 2 * count(facts.arrears(), facts.balance())
                + 3 * count(facts.pending());
        int kind = (facts.kind() == Facts.Kind.PERSON ? 0 : 1) + (facts.contract() ? 1 : 0);
        return held
                + packs
                + rest
                + kind
                + facts.usage().size()
                + facts.peaks().size()
                + 2 * facts.projects().size();
    }

    private static int of(Facts.Subscription held) {
        return 2
                + count(held.until(), held.unsubscribedAt())
                + (held.autoRenew() ? 1 : 0)
                + 4 * held.purchases().size();
    }

    private static int count(Optional<?>... members) {
        return (int) Stream.of(members).filter(Optional::isPresent).count();
    }
}

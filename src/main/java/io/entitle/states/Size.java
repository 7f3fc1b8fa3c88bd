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
        return held + packs + rest + kind + use(facts);
    }

    private static int use(Facts facts) {
        int readings = facts.readings().stream()
                .mapToInt(reading -> 3 + count(reading.peak()))
                .sum();
        int projects = facts.projects().stream()
                .mapToInt(project -> 2 + count(project.dau()))
                .sum();
        return facts.usage().size() + facts.peaks().size() + readings + projects;
    }

    private static int of(Facts.Subscription held) {
        int periods = held.purchases().stream()
                .mapToInt(period -> 3 + count(period.months(), period.amount()))
                .sum();
        return 2 + count(held.until(), held.unsubscribedAt()) + (held.autoRenew() ? 1 : 0) + periods;
    }

    private static int count(Optional<?>... members) {
        return (int) Stream.of(members).filter(Optional::isPresent).count();
    }
}

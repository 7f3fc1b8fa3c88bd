package io.entitle.states;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a catalogue has every plan that an account names. */
public final class Known {

    private Known() {}

    public static boolean to(Product product, Facts account) {
        return plans(account).allMatch(product.plans().keySet()::contains);
    }

    private static Stream<String> plans(Facts account) {
        Stream<String> held = Stream.concat(
                account.subscriptions().stream().map(Facts.Subscription::plan),
                account.packs().stream().map(Facts.Pack::plan));
        Stream<String> named = Stream.of(account.active(), account.pending().flatMap(Facts.Pending::to))
                .flatMap(Optional::stream);
        return Stream.concat(held, named);
    }
}

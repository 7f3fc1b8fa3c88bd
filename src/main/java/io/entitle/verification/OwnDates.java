package io.entitle.verification;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.stream.Stream;

/** The dates that an account's own facts name. */
final class OwnDates {

    private OwnDates() {}

    static Stream<Instant> of(Facts account) {
        return Stream.of(
                        account.subscriptions().stream().flatMap(OwnDates::of),
                        account.readings().stream().flatMap(use -> Stream.of(use.from(), use.until())),
                        account.packs().stream()
                                .flatMap(pack -> Stream.concat(Stream.of(pack.boughtOn()), pack.until().stream())),
                        account.pending().map(Facts.Pending::requestedAt).stream(),
                        account.arrears().map(Facts.Arrears::since).stream(),
                        account.balance().map(Facts.Balance::deductedOn).stream())
                .flatMap(dates -> dates);
    }

    private static Stream<Instant> of(Facts.Subscription held) {
        return Stream.of(
                        Stream.of(held.from()),
                        held.until().stream(),
                        held.unsubscribedAt().stream(),
                        held.purchases().stream()
                                .flatMap(period -> Stream.of(period.boughtOn(), period.from(), period.until())))
                .flatMap(dates -> dates);
    }
}

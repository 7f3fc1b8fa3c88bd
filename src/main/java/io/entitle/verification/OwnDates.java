package io.entitle.verification;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates that an account's own facts name. */
final class OwnDates {

    private OwnDates() {}

    static Stream<Instant> of(Facts account) {
        return Stream.of(
                        account.subscriptions().stream()
                                .flatMap(one -> dates(Optional.of(one.from()), one.until(), one.unsubscribedAt())),
                        account.packs().stream().flatMap(pack -> dates(Optional.of(pack.boughtOn()), pack.until())),
                        dates(account.pending().map(Facts.Pending::requestedAt)),
                        dates(account.arrears().map(Facts.Arrears::since)),
                        dates(account.balance().map(Facts.Balance::deductedOn)))
                .flatMap(dates -> dates);
    }

    @SafeVarargs
    private static Stream<Instant> dates(Optional<Instant>... dates) {
        return Stream.of(dates).flatMap(Optional::stream);
    }
}

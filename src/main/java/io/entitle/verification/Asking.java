package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;

/** Asks a book about derived accounts. */
record Asking(ProductBook book) {

    Snapshot of(Facts account) {
        return book.snapshot(account, at(account));
    }

    List<Decision> decisions(Facts account) {
        return of(account).answers().entitlements();
    }

    static Instant at(Facts account) {
        return account.at().orElseThrow(() -> new IllegalArgumentException("a derived account names its instant"));
    }
}

package io.entitle.verification;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a book about one derived account and others that it is compared with, each once. For one thread. */
final class Asking {

    private final ProductBook book;
    private final Map<Facts, Snapshot> asked = new HashMap<>();
    private final Map<Facts, AccountEntitlements> answered = new HashMap<>();

    Asking(ProductBook book) {
        this.book = book;
    }

    /** Whether the second answer gives less, or charges for more; what could not be decided is another flaw. */
    static boolean givesLess(Decision one, Decision other) {
        return AllowanceOrder.impactOfAnyUse(one, other)
                .filter(impact -> switch (impact) {
                    case LOSES, PAYS_MORE -> true;
                    case UNDECIDED, OTHERWISE, DECIDED, PAYS_LESS, GAINS -> false;
                })
                .isPresent();
    }

    ProductBook book() {
        return book;
    }

    Snapshot of(Facts account) {
        return asked.computeIfAbsent(account, facts -> book.snapshot(facts, at(facts)));
    }

    AccountEntitlements answers(Facts account) {
        return answered.computeIfAbsent(account, facts -> of(facts).entitlements());
    }

    List<Decision> decisions(Facts account) {
        return answers(account).entitlements();
    }

    static Instant at(Facts account) {
        return account.at().orElseThrow(() -> new IllegalArgumentException("a derived account names its instant"));
    }
}

package io.entitle.states;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an account owes, has left and is. */
record MoneyAxes(Traits traits) {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Duration SOON = Duration.ofHours(10);

    private Distinctions seen() {
        return traits.seen();
    }

    Axis debt() {
        List<Trait> debts = traits.amounts("Arrears.amount", CENT).stream()
                .filter(amount -> amount.signum() >= 0)
                .<Trait>map(amount -> draft -> draft.debt = Optional.of(amount))
                .toList();
        return traits.onlyIf(seen().readsAny("Arrears"), "debt", debts.isEmpty() ? List.of(MoneyAxes::owe) : debts);
    }

    private static void owe(Draft draft) {
        draft.debt = Optional.of(CENT);
    }

    Axis since() {
        return traits.date("since when", "Arrears.since", (draft, date) -> draft.since = Optional.of(date));
    }

    Axis balance() {
        List<Trait> balances = traits.amounts("Balance.amount", CENT).stream()
                .<Trait>map(amount -> draft -> draft.balance = Optional.of(amount))
                .toList();
        return traits.onlyIf(
                seen().readsAny("Balance"),
                "balance",
                balances.isEmpty() ? List.of(draft -> draft.balance = Optional.of(BigDecimal.ZERO)) : balances);
    }

    Axis deducted() {
        return traits.date(
                "deducted when", "Balance.deductedOn", (draft, date) -> draft.deductedOn = Optional.of(date));
    }

    /** A deduction before everything that waits for the next month, one of just now, and one that is two months ago. */
    Axis deductedLately() {
        return traits.onlyIf(
                seen().readsAny("Balance"),
                "deducted lately",
                List.of(
                        draft -> draft.deductedOn = Optional.of(draft.anchor.plus(SOON)),
                        draft -> draft.deductedOn = Optional.of(draft.anchor),
                        draft -> draft.deductedOn = Dating.months(-2).around(draft.anchor, draft.zone())));
    }

    Axis kind() {
        return traits.onlyIf(seen().reads("Account.kind"), "kind", List.of(draft -> draft.kind = Facts.Kind.COMPANY));
    }

    Axis paid() {
        return traits.onlyIf(
                seen().reads("Account.paid"),
                "ever paid",
                List.of(draft -> draft.paid = Optional.of(true), draft -> draft.paid = Optional.of(false)));
    }

    Axis contract() {
        return traits.onlyIf(seen().reads("Account.contract"), "contract", List.of(draft -> draft.contract = true));
    }
}

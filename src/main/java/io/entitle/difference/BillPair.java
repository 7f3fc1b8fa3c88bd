package io.entitle.difference;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.Bill;
import io.entitle.decision.Effect;
import io.entitle.decision.Impact;
import io.entitle.decision.RulePart;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** An account's bill of a month by two books. */
record BillPair(YearMonth month, Drawn before, Drawn after) {

    /** A bill, or the rule that threw. */
    record Drawn(Optional<Bill> bill, List<RulePart> rules) {

        /** What a book that cannot be asked says. */
        static final Drawn NONE = new Drawn(Optional.empty(), List.of());
    }

    /** The bill by a book, as asked for at an instant. */
    static Drawn draw(ProductBook book, Facts facts, YearMonth month, Instant at) {
        try {
            Bill bill = book.bill(facts, month, at);
            return new Drawn(Optional.of(bill), bill.rules());
        } catch (EvaluationFailedException e) {
            return new Drawn(Optional.empty(), List.of(new RulePart(e.rule(), "", 0, Effect.FAILED)));
        }
    }

    /** What the second bill means for the account; empty if both come to the same. */
    Optional<Impact> impact() {
        return before.bill().isPresent() && after.bill().isPresent()
                ? Weighing.of(before.bill().get(), after.bill().get())
                : AllowanceOrder.undecided(before.bill().isEmpty(), after.bill().isEmpty());
    }
}

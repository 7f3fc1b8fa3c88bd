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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws up an account's bills by the old rules and by the new ones. Empty {@code after}: those cannot be asked. */
record BillComparison(ProductBook before, Optional<ProductBook> after, RuleCauses causes) {

    /** A bill, or why there is none. */
    private record Drawn(Optional<Bill> bill, List<RulePart> rules) {}

    /** The bill of each month that an instant falls into, asked for at the first of them. */
    List<Change> of(Facts facts, List<Instant> instants) {
        Map<YearMonth, Instant> months = new LinkedHashMap<>();
        instants.forEach(at -> months.putIfAbsent(YearMonth.from(at.atZone(facts.zone())), at));
        List<Change> changes = new ArrayList<>();
        months.forEach((month, at) -> change(facts, month, at).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> change(Facts facts, YearMonth month, Instant at) {
        Drawn was = draw(before, facts, month, at);
        Drawn is =
                after.map(book -> draw(book, facts, month, at)).orElseGet(() -> new Drawn(Optional.empty(), List.of()));
        return kind(was, is)
                .map(kind -> new Change(
                        facts.account(),
                        facts.product(),
                        at.atZone(facts.zone()).toOffsetDateTime(),
                        Change.BILL,
                        kind,
                        was.bill().map(Answered::of).orElse(Answered.NO_BILL),
                        is.bill().map(Answered::of).orElse(Answered.NO_BILL),
                        false,
                        after.isPresent() ? causes.ofBill(was.rules(), is.rules()) : causes.ofCatalogue()));
    }

    private static Optional<Impact> kind(Drawn was, Drawn is) {
        return was.bill().isPresent() && is.bill().isPresent()
                ? Weighing.of(was.bill().get(), is.bill().get())
                : AllowanceOrder.undecided(was.bill().isEmpty(), is.bill().isEmpty());
    }

    private static Drawn draw(ProductBook book, Facts facts, YearMonth month, Instant at) {
        try {
            Bill bill = book.bill(facts, month, at);
            return new Drawn(Optional.of(bill), bill.rules());
        } catch (EvaluationFailedException e) {
            return new Drawn(Optional.empty(), List.of(new RulePart(e.rule(), "", 0, Effect.FAILED)));
        }
    }
}

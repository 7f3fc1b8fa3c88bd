package io.entitle.difference;

import io.entitle.difference.BillPair.Drawn;
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

    /** The bill of each month that an instant falls into, asked for at the first of them. */
    List<Change> of(Facts facts, List<Instant> instants) {
        Map<YearMonth, Instant> months = new LinkedHashMap<>();
        instants.forEach(at -> months.putIfAbsent(YearMonth.from(at.atZone(facts.zone())), at));
        List<Change> changes = new ArrayList<>();
        months.forEach((month, at) -> change(facts, month, at).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> change(Facts facts, YearMonth month, Instant at) {
        BillPair pair = new BillPair(
                month,
                BillPair.draw(before, facts, month, at),
                after.map(book -> BillPair.draw(book, facts, month, at)).orElse(Drawn.NONE));
        return pair.impact()
                .map(kind -> new Change(
                        facts.account(),
                        facts.product(),
                        at.atZone(facts.zone()).toOffsetDateTime(),
                        Change.BILL,
                        kind,
                        answered(pair.before()),
                        answered(pair.after()),
                        false,
                        after.isPresent()
                                ? causes.ofBill(
                                        pair.before().rules(), pair.after().rules())
                                : causes.ofCatalogue()));
    }

    private static Answered answered(Drawn drawn) {
        return drawn.bill().map(Answered::of).orElse(Answered.NO_BILL);
    }
}

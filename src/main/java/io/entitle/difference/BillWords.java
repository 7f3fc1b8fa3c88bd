package io.entitle.difference;

import io.entitle.decision.Bill;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Bills and charges in a few words. */
final class BillWords {

    private BillWords() {}

    /** {@code bill of 2025-07 on `team`}. */
    static String heading(BillPair pair) {
        return "bill of " + pair.month() + plan(pair);
    }

    /** The highest plan of the month, with the word before it; empty text if there is none. */
    static String plan(BillPair pair) {
        return Stream.of(pair.before(), pair.after())
                .flatMap(drawn -> drawn.bill().flatMap(Bill::plan).stream())
                .findFirst()
                .map(plan -> " on `" + plan + "`")
                .orElse("");
    }

    /** {@code 356 CNY (2 x 178), in all 360 CNY}. */
    static String charge(Optional<Bill.Line> line, Bill bill) {
        String charged =
                line.map(known -> amount(known.amount(), bill) + units(known)).orElse("nothing");
        boolean alone = line.filter(known -> bill.lines().size() == 1).isPresent();
        return alone || bill.lines().isEmpty() ? charged : charged + ", in all " + outcomeOf(bill);
    }

    /** What a bill comes to, or why it comes to nothing. */
    static String outcome(Optional<Bill> bill) {
        return bill.map(BillWords::outcomeOf).orElse("error");
    }

    private static String outcomeOf(Bill bill) {
        return bill.total()
                .map(total -> amount(total, bill))
                .orElseGet(() -> bill.status().word());
    }

    private static String units(Bill.Line line) {
        return line.quantity()
                .flatMap(quantity -> line.unitPrice()
                        .map(price -> " (" + Figures.plain(quantity) + " x " + Figures.plain(price) + ")"))
                .orElse("");
    }

    private static String amount(BigDecimal amount, Bill bill) {
        return (Figures.plain(amount) + " " + bill.currency()).strip();
    }
}

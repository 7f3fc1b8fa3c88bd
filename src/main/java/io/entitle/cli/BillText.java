package io.entitle.cli;

import io.entitle.decision.Bill;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.Map;

/** A bill, for people: a line a charge with the rule that made it, then the total. */
record BillText(Layout layout, Map<String, Product> products) {

    String of(Bill bill) {
        Words words = layout.words();
        String heading = layout.paragraph(words.say(
                "bill.heading",
                bill.account(),
                bill.product(),
                bill.month().toString(),
                bill.plan()
                        .map(plan -> new CatalogueNames(words, products).plan(bill.product(), plan))
                        .orElse("-"),
                words.say(status(bill))));
        Table table = layout.table();
        bill.lines().forEach(line -> add(line, table));
        bill.total().ifPresent(total -> table.row(words.number(total), words.say("bill.total", bill.currency())));
        bill.payable().ifPresent(sum -> table.row(words.number(sum), words.say("bill.payable", bill.currency())));
        return heading + (bill.total().isEmpty() ? "" : table.text());
    }

    private static String status(Bill bill) {
        boolean unknown = bill.status() == Bill.Status.ESTIMATE && !bill.usageKnown();
        return unknown ? "bill.use-unknown" : "bill." + bill.status().word();
    }

    private void add(Bill.Line line, Table table) {
        Words words = layout.words();
        String units = line.quantity()
                .flatMap(quantity -> line.unitPrice().map(price -> units(quantity, price)))
                .orElse("");
        table.row(words.number(line.amount()), words.of(line.text()) + units);
        table.row("", line.rule().name());
    }

    private String units(BigDecimal quantity, BigDecimal price) {
        return ": " + layout.words().number(quantity) + " x " + layout.words().number(price);
    }
}

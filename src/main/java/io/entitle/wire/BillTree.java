package io.entitle.wire;

import io.entitle.decision.Bill;
import tools.jackson.databind.JsonNode;

/** The shape of a bill; {@code contract.md} fixes it. */
final class BillTree {

    private BillTree() {}

    static JsonNode of(Bill bill) {
        JsonObject tree = AnswerTrees.head(bill.account(), bill.product())
                .text("month", bill.month().toString())
                .text("plan", bill.plan())
                .text("currency", bill.currency())
                .text("status", bill.status().word());
        if (!bill.usageKnown()) {
            tree.truth("usageKnown", false);
        }
        return tree.tree("lines", JsonObject.list(bill.lines(), BillTree::line))
                .number("total", bill.total())
                .number("payable", bill.payable())
                .tree("rules", AnswerTrees.parts(bill.rules()))
                .text("ruleset", bill.ruleset())
                .tree();
    }

    private static JsonNode line(Bill.Line line) {
        return new JsonObject()
                .text("kind", line.kind())
                .message("text", line.text())
                .number("quantity", line.quantity())
                .number("unitPrice", line.unitPrice())
                .number("amount", line.amount())
                .text("rule", line.rule().name())
                .tree();
    }
}

package io.entitle.oracle;

import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Edits of what is paid. */
final class PriceEdits {

    private PriceEdits() {}

    static List<SeededEdit> prices() {
        return List.of(
                SeededEdit.of(
                                "a fee is raised",
                                "coze/catalogue.drl",
                                "catalogue: the plans",
                                "feeAMonth( \"178\" )",
                                "feeAMonth( \"198\" )")
                        .billing(any -> new CozeBillOracle(Map.of("team", new BigDecimal("198")), Map.of())),
                SeededEdit.of(
                                "a fee is lowered",
                                "coze/catalogue.drl",
                                "catalogue: the plans",
                                "feeAMonth( \"9.9\" )",
                                "feeAMonth( \"8.8\" )")
                        .billing(any ->
                                new CozeBillOracle(Map.of("personal-advanced", new BigDecimal("8.8")), Map.of())),
                SeededEdit.of(
                                "a unit costs more",
                                "agora-im/charges.drl",
                                "charges: users beyond",
                                "\"0.085\"",
                                "\"0.09\"")
                        .billing(PriceEdits::dearerUsers));
    }

    private static BillOracle dearerUsers(BillOracle bills) {
        return question -> {
            ExpectedBill bill = bills.bill(question);
            return bill.total().isEmpty()
                    ? bill
                    : bill.charging(
                            bill.charges().stream().map(PriceEdits::dearer).toList());
        };
    }

    private static Charge dearer(Charge charge) {
        return charge.kind().equals("overage")
                ? new Charge(
                        "overage",
                        charge.amount().divide(new BigDecimal("0.085")).multiply(new BigDecimal("0.09")))
                : charge;
    }
}

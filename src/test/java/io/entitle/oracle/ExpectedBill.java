package io.entitle.oracle;

import io.entitle.decision.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the facts files say a month costs; the order of the lines is not part of it. */
record ExpectedBill(
        Bill.Status status, String plan, boolean usageKnown, List<Charge> charges, Optional<BigDecimal> total) {

    /** Final once the month is over and its use is known; the total is the sum of the charges. */
    static ExpectedBill of(BillOracle.Question question, String plan, boolean usageKnown, List<Charge> charges) {
        boolean over = !question.at().isBefore(question.billed().end());
        Bill.Status status = over && usageKnown ? Bill.Status.FINAL : Bill.Status.ESTIMATE;
        return new ExpectedBill(status, plan, usageKnown, sorted(charges), Optional.of(sum(charges)));
    }

    static ExpectedBill withoutTotal(Bill.Status status, String plan, boolean usageKnown) {
        return new ExpectedBill(status, plan, usageKnown, List.of(), Optional.empty());
    }

    /** The same bill for other charges. */
    ExpectedBill charging(List<Charge> others) {
        return new ExpectedBill(status, plan, usageKnown, sorted(others), Optional.of(sum(others)));
    }

    private static BigDecimal sum(List<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Difference> differences(Bill actual) {
        List<Difference> found = new ArrayList<>();
        Difference.of("status", status, actual.status()).ifPresent(found::add);
        Difference.of("usageKnown", usageKnown, actual.usageKnown()).ifPresent(found::add);
        Difference.of("plan", Optional.of(plan), actual.plan()).ifPresent(found::add);
        Difference.of("lines", charges, charges(actual)).ifPresent(found::add);
        Difference.ofNumbers("total", total, actual.total()).ifPresent(found::add);
        Difference.ofNumbers("payable", payable(), actual.payable()).ifPresent(found::add);
        return found;
    }

    /** Rounded half up to fen, beside the exact total. */
    private Optional<BigDecimal> payable() {
        return total.map(exact -> exact.setScale(2, RoundingMode.HALF_UP));
    }

    private static List<Charge> charges(Bill actual) {
        return sorted(actual.lines().stream()
                .map(line -> new Charge(line.kind(), line.amount()))
                .toList());
    }

    private static List<Charge> sorted(List<Charge> charges) {
        return charges.stream().sorted().toList();
    }

    /** One line of a bill. */
    record Charge(String kind, BigDecimal amount) implements Comparable<Charge> {

        Charge {
            amount = amount.stripTrailingZeros();
        }

        boolean isDue() {
            return amount.signum() > 0;
        }

        @Override
        public int compareTo(Charge other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : amount.compareTo(other.amount);
        }

        @Override
        public String toString() {
            return kind + " " + amount.toPlainString();
        }
    }
}

package io.entitle.vocabulary;

import io.entitle.decision.Bill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where rules conclude what a month costs. */
public final class Invoice {

    private final Attribution attribution;
    private final List<Charge> charges = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Optional<String> currency = Optional.empty();

    public Invoice(Attribution attribution) {
        this.attribution = attribution;
    }

    /**
     * Charges units, each at a price in the product's currency.
     *
     * @param kind {@code plan-fee}, {@code overage}, or a word of the product's own
     */
    @Conclusion
    public Wording charge(String kind, @Amount Object units, @Amount Object unitPrice) {
        BigDecimal number = Numerals.value(units);
        BigDecimal price = Numerals.value(unitPrice);
        return add(kind, Optional.of(number), Optional.of(price), number.multiply(price));
    }

    /** Charges an amount in the product's currency. */
    @Conclusion
    public Wording charge(String kind, @Amount Object amount) {
        return add(kind, Optional.empty(), Optional.empty(), Numerals.value(amount));
    }

    /**
     * Charges what is held beyond the plan for each hour, to the second.
     *
     * @param price of one unit for one hour, in the product's currency
     */
    @Conclusion
    public Wording chargeByTheHour(String kind, Excess beyond, @Amount Object price) {
        BigDecimal each = Numerals.value(price);
        return add(kind, Optional.of(beyond.unitHours()), Optional.of(each), beyond.byTheHour(each));
    }

    /** Amounts are in that currency (ISO 4217). */
    @Conclusion
    public void in(String code) {
        currency = Optional.of(code);
        statements.add(new Statement(attribution.rule(), Optional.empty()));
    }

    /** The use has no price on the present plan: there is no total. */
    @Conclusion
    public void requirePlan() {
        statements.add(new Statement(attribution.rule(), Optional.of(Bill.Status.PLAN_REQUIRED)));
    }

    /** A contract says what is charged: there are no lines and no total. */
    @Conclusion
    public void leaveToContract() {
        statements.add(new Statement(attribution.rule(), Optional.of(Bill.Status.CONTRACT)));
    }

    private Wording add(String kind, Optional<BigDecimal> quantity, Optional<BigDecimal> unitPrice, BigDecimal amount) {
        Wording wording = new Wording();
        charges.add(new Charge(attribution.rule(), kind, quantity, unitPrice, amount, wording));
        return wording;
    }

    /** What costs nothing, such as a plan for no day of its own, is no line. */
    @EngineOnly
    public List<Charge> charges() {
        return charges.stream().filter(charge -> charge.amount().signum() != 0).toList();
    }

    /** What rules said of the bill as a whole. */
    @EngineOnly
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** Empty text if no rule said. */
    @EngineOnly
    public String currency() {
        return currency.orElse("");
    }

    /** A rule's word on the bill as a whole. */
    public record Statement(String rule, Optional<Bill.Status> status) {}

    /** One line of the bill in the making. */
    public record Charge(
            String rule,
            String kind,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitPrice,
            BigDecimal amount,
            Wording wording) {}
}

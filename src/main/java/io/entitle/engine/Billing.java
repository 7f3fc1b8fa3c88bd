package io.entitle.engine;

import io.entitle.decision.Bill;
import io.entitle.decision.Bill.Status;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Invoice;
import io.entitle.vocabulary.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws up the bill of a month from what the rules charged. */
record Billing(Rules rules, RuleIndex index, String digest) {

    Bill bill(Facts facts, YearMonth month, Instant at, Function<Instant, Ruling> rulingAt) {
        ZoneId zone = facts.zone();
        Instant start = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        BilledSpans spans = BilledSpans.of(new Outlook(rulingAt, start), rules.product(), start, end);
        BilledUse use = new BilledUse(rules.product(), facts, start, end, at);
        Facts billed = use.ofMonth();
        Conclusions conclusions =
                Evaluation.withBill(rules, new Situation(rules.product(), billed, spans.lastInstant()), spans, use);
        boolean known = use.isKnown(conclusions.sheets(), spans.plans());
        Status status = at.isBefore(end) || !known ? Status.ESTIMATE : Status.FINAL;
        return bill(billed, month, spans, conclusions, status, known);
    }

    private Bill bill(
            Facts facts,
            YearMonth month,
            BilledSpans spans,
            Conclusions conclusions,
            Status otherwise,
            boolean usageKnown) {
        Invoice invoice = conclusions.invoice();
        Status status = invoice.statements().stream()
                .flatMap(statement -> statement.status().stream())
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
        Parts parts = new Parts(index, conclusions.supporters());
        List<Bill.Line> lines = status == Status.CONTRACT ? List.of() : lines(invoice, facts);
        Optional<BigDecimal> total = status == Status.CONTRACT || status == Status.PLAN_REQUIRED
                ? Optional.empty()
                : Optional.of(lines.stream().map(Bill.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Bill(
                facts.account(),
                facts.product(),
                month,
                spans.billedPlan(),
                invoice.currency(),
                status,
                usageKnown,
                lines,
                total,
                total.map(Money::payable),
                parts.of(parts(invoice)),
                digest);
    }

    private static List<Part> parts(Invoice invoice) {
        return Stream.concat(
                        invoice.charges().stream().map(Invoice.Charge::rule),
                        invoice.statements().stream().map(Invoice.Statement::rule))
                .map(rule -> new Part(rule, Effect.CHARGES))
                .toList();
    }

    private List<Bill.Line> lines(Invoice invoice, Facts facts) {
        return invoice.charges().stream()
                .map(charge -> line(charge, facts))
                .sorted(Comparator.comparing((Bill.Line line) -> line.rule().file())
                        .thenComparing(line -> line.rule().line())
                        .thenComparing(Bill.Line::amount)
                        .thenComparing(line -> line.text().en()))
                .toList();
    }

    private Bill.Line line(Invoice.Charge charge, Facts facts) {
        return new Bill.Line(
                charge.kind(),
                charge.wording().messageFor(facts).orElseGet(() -> new Message(charge.kind(), charge.kind())),
                charge.quantity(),
                charge.unitPrice(),
                charge.amount(),
                index.part(charge.rule(), Effect.CHARGES));
    }
}

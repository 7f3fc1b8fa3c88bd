package io.entitle.calendar;

import io.entitle.Entitlements;
import io.entitle.PlainAccount;
import io.entitle.decision.Bill;
import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A swimming pool: a made-up product without a plan for everyone, which counts by day and bills days and hours. */
record Pool(Entitlements entitlements) {

    static Pool open() {
        return new Pool(Entitlements.load(Path.of("src/test/resources/calendar/rules")));
    }

    static Facts.Subscription holds(String plan, Instant from, Instant until) {
        return new Facts.Subscription(plan, from, Optional.of(until), false, Optional.empty());
    }

    static Facts facts(ZoneId zone, List<Facts.Subscription> subscriptions) {
        return PlainAccount.of("swimmer", "day-pass", zone)
                .withPlans(subscriptions, Optional.empty(), Optional.empty());
    }

    /** What the bill of a month says of each plan, in the order of its lines. */
    Billed bill(ZoneId zone, YearMonth month, Facts.Subscription... held) {
        Facts facts = facts(zone, List.of(held));
        return new Billed(entitlements.bill(facts, month, Instant.parse("2200-01-01T00:00:00Z")));
    }

    Decision ask(Facts facts, String feature, Instant at) {
        return entitlements.check(facts, feature, Optional.empty(), at);
    }

    /** A bill, line by line. */
    record Billed(Bill bill) {

        BigDecimal days() {
            return quantities("days");
        }

        BigDecimal hours() {
            return quantities("hours");
        }

        BigDecimal fee() {
            return bill.lines().stream()
                    .filter(line -> line.kind().equals("fee"))
                    .map(Bill.Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal quantities(String kind) {
            return bill.lines().stream()
                    .filter(line -> line.kind().equals(kind))
                    .flatMap(line -> line.quantity().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}

package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Which month of a random account is asked for, and when: months in which something begins or ends, mostly. */
final class RandomBills {

    /** Around what professional includes: 500 free points a day, 30 days, 2 points a call. */
    private static final List<Integer> CALLS = List.of(0, 7_499, 7_500, 7_501, 7_749, 7_750, 7_751, 20_000);

    private RandomBills() {}

    static BillOracle.Question question(Sample sample) {
        Dice dice = new Dice(-sample.seed());
        Facts facts = calling(dice, sample.facts());
        YearMonth month = YearMonth.from(dice.oneOf(dates(sample)).atZone(facts.zone()))
                .plusMonths(dice.oneOf(List.of(-1L, 0L, 0L, 0L, 1L)));
        return new BillOracle.Question(facts, month, at(dice, sample, month));
    }

    private static Facts calling(Dice dice, Facts facts) {
        boolean calls = facts.product().equals("coze")
                && dice.chance(30)
                && facts.readings().stream()
                        .noneMatch(reading -> reading.feature().equals("agent.invoke"));
        return calls ? new Altered(facts).using("agent.invoke", BigDecimal.valueOf(dice.oneOf(CALLS))) : facts;
    }

    private static List<Instant> dates(Sample sample) {
        List<Instant> dates = new ArrayList<>(List.of(sample.at()));
        for (Facts.Subscription held : sample.facts().subscriptions()) {
            dates.add(held.from());
            held.until().ifPresent(dates::add);
            held.unsubscribedAt().ifPresent(dates::add);
        }
        sample.facts().pending().map(Facts.Pending::requestedAt).ifPresent(dates::add);
        return dates;
    }

    /** Half of them beside the month's end, where a bill becomes final. */
    private static Instant at(Dice dice, Sample sample, YearMonth month) {
        Instant end = new BilledMonth(sample.facts().zone(), month).end();
        return dice.chance(50) ? sample.at() : dice.around(end);
    }
}

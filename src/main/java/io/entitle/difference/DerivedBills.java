package io.entitle.difference;

import io.entitle.decision.Bill;
import io.entitle.decision.Impact;
import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the months cost in which something of an account begins, is paid for or ends, by two books. Bills that must be alike
 * are drawn up once.
 */
record DerivedBills(BookPair books, Map<Billed, Map<DerivedSort, Evidence>> known) implements DerivedQuestion {

    /**
     * All that a bill depends on.
     *
     * @param facts without what has no part in it: the instant, whose account is worked in, and use of another month
     */
    record Billed(Facts facts, YearMonth month, boolean present) {

        static Billed of(Facts account, YearMonth month) {
            boolean present = month.equals(YearMonth.from(BookPair.at(account).atZone(account.zone())));
            Facts held = account.withPlans(account.subscriptions(), account.pending(), Optional.empty());
            Instant whenever = Instant.EPOCH;
            return new Billed(
                    Altered.askedAt(present ? held : held.withUse(Map.of(), Map.of()), whenever), month, present);
        }
    }

    DerivedBills(BookPair books) {
        this(books, new ConcurrentHashMap<>());
    }

    @Override
    public Subject subject() {
        return Subject.BILLS;
    }

    @Override
    public int asked(Facts account) {
        return months(account).size();
    }

    @Override
    public Map<DerivedSort, Evidence> differences(Facts account) {
        Map<DerivedSort, Evidence> sorts = new LinkedHashMap<>();
        for (YearMonth month : months(account)) {
            known.computeIfAbsent(Billed.of(account, month), any -> of(account, month))
                    .forEach(sorts::putIfAbsent);
        }
        return sorts;
    }

    private Map<DerivedSort, Evidence> of(Facts account, YearMonth month) {
        Instant at = BookPair.at(account);
        BillPair pair = new BillPair(
                month,
                BillPair.draw(books.before(), account, month, at),
                BillPair.draw(books.after(), account, month, at));
        return pair.impact().map(kind -> of(pair, kind)).orElse(Map.of());
    }

    /** The month of the instant and of whatever else happens to a plan or a pack. */
    private static Set<YearMonth> months(Facts account) {
        Stream<Instant> held = account.subscriptions().stream()
                .flatMap(one -> Stream.concat(
                        Stream.concat(
                                Stream.of(one.from()),
                                Stream.of(one.until(), one.unsubscribedAt()).flatMap(Optional::stream)),
                        one.purchases().stream().map(Facts.Purchase::boughtOn)));
        Stream<Instant> packs = account.packs().stream().map(Facts.Pack::boughtOn);
        return Stream.of(Stream.of(BookPair.at(account)), held, packs)
                .flatMap(dates -> dates)
                .map(date -> YearMonth.from(date.atZone(account.zone())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<DerivedSort, Evidence> of(BillPair pair, Impact kind) {
        Map<DerivedSort, Evidence> sorts = new LinkedHashMap<>();
        Optional<Bill> before = pair.before().bill();
        Optional<Bill> after = pair.after().bill();
        if (before.flatMap(Bill::total).isPresent()
                && after.flatMap(Bill::total).isPresent()) {
            LinePair.of(before.orElseThrow(), after.orElseThrow())
                    .forEach(line -> line.impact()
                            .ifPresent(more -> sorts.putIfAbsent(sort(pair, line, more), evidence(pair, line))));
            return sorts;
        }
        String was = BillWords.outcome(before);
        String is = BillWords.outcome(after);
        List<String> causes =
                books.causes().ofBill(pair.before().rules(), pair.after().rules());
        sorts.put(
                new DerivedSort(kind, BillWords.plan(pair), status(before), status(after), causes),
                Evidence.of(Change.BILL, BillWords.heading(pair), was, is));
        return sorts;
    }

    private static String status(Optional<Bill> bill) {
        return bill.map(known -> known.status().word()).orElse("error");
    }

    /** Where the price changed that tells the sort; where it is the amount alone each account has its own. */
    private DerivedSort sort(BillPair pair, LinePair line, Impact kind) {
        return new DerivedSort(
                kind,
                line.kind() + BillWords.plan(pair) + line.rules(),
                line.isRepriced() ? price(LinePair.price(line.before())) : "",
                line.isRepriced() ? price(LinePair.price(line.after())) : "",
                books.causes().ofLine(line));
    }

    private static String price(Optional<BigDecimal> price) {
        return price.map(BigDecimal::toPlainString).orElse("none");
    }

    private static Evidence evidence(BillPair pair, LinePair line) {
        return Evidence.of(
                Change.BILL,
                BillWords.heading(pair) + ", " + line.kind(),
                BillWords.charge(line.before(), pair.before().bill().orElseThrow()),
                BillWords.charge(line.after(), pair.after().bill().orElseThrow()));
    }
}

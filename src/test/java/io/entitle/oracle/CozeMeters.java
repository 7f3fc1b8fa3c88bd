package io.entitle.oracle;

import io.entitle.fact.Reading;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code facts/coze.md}: what is metered beside the points: members by the day, knowledge by the hour, agent calls.
 *
 * @param stretches those of the month in which one plan is the highest in force
 */
record CozeMeters(BillOracle.Question question, List<Term> stretches) {

    static final String CALLS = "agent.invoke";
    static final String PROFESSIONAL = "professional";

    private static final String MEMBERS = "team.member.add";
    private static final String STORAGE = "knowledge.storage";
    /** 500 free points a day x 30 days / 2 points a call. */
    private static final BigDecimal FREE_CALLS = new BigDecimal("7500");

    private static final BigDecimal CALL = new BigDecimal("0.002");
    private static final BigDecimal FREE_STORAGE = new BigDecimal("10");
    private static final BigDecimal GB_HOUR = new BigDecimal("0.0015");
    private static final long HOUR = 3600;
    private static final List<Seats> SEATS = List.of(
            new Seats("enterprise", new BigDecimal("20"), new BigDecimal("2.63")),
            new Seats("team", new BigDecimal("2"), new BigDecimal("0.66")));

    List<Charge> charges() {
        Set<LocalDate> charged = new HashSet<>();
        Stream<Charge> members = SEATS.stream().flatMap(seats -> members(seats, charged).stream());
        Stream<Charge> storage = Stretches.of(PROFESSIONAL, stretches).stream().map(this::storage);
        return Stream.of(members, storage, calls())
                .flatMap(charges -> charges)
                .filter(Charge::isDue)
                .toList();
    }

    /** Of the month, whatever the plan. */
    BigDecimal calls(Predicate<Reading> which) {
        return readings(CALLS).filter(which).map(Reading::used).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** "After upgrading agent calls are free": charged are those of periods without a higher plan. */
    private boolean isCharged(Reading reading) {
        return Stretches.plan(reading, stretches, Ladder.COZE).equals(PROFESSIONAL);
    }

    private Stream<Charge> calls() {
        BigDecimal beyond = calls(this::isCharged).subtract(FREE_CALLS).max(BigDecimal.ZERO);
        return Stream.of(new Charge("agent-calls", beyond.multiply(CALL)));
    }

    /** "A person a day": a day that two stretches touch is charged once, by the higher plan (ruling). */
    private List<Charge> members(Seats seats, Set<LocalDate> charged) {
        BilledMonth month = question.billed();
        return Stretches.of(seats.plan(), stretches).stream()
                .map(stretch -> month.dates()
                        .filter(day -> month.holdsOn(stretch, day) && charged.add(day))
                        .map(day -> seats.charge(members(day)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .map(amount -> new Charge("members", amount))
                .toList();
    }

    /** "On the day's highest headcount". */
    private BigDecimal members(LocalDate day) {
        LocalCalendar calendar = new LocalCalendar(question.facts().zone());
        Instant morning = calendar.start(day);
        Instant night = calendar.start(day.plusDays(1));
        return readings(MEMBERS)
                .filter(reading ->
                        reading.from().isBefore(night) && reading.until().isAfter(morning))
                .map(Reading::used)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private Charge storage(Term stretch) {
        BilledMonth month = question.billed();
        Instant end = stretch.ending().map(Term.Ending::at).orElse(Instant.MAX);
        Function<Reading, BigDecimal> seconds = reading ->
                BigDecimal.valueOf(month.seconds(later(stretch.from(), reading.from()), earlier(end, reading.until())));
        BigDecimal sum = readings(STORAGE)
                .map(reading -> reading.used()
                        .subtract(FREE_STORAGE)
                        .max(BigDecimal.ZERO)
                        .multiply(seconds.apply(reading)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Charge("knowledge", BilledMonth.shareOf(sum.multiply(GB_HOUR), 1, HOUR));
    }

    private Stream<Reading> readings(String key) {
        return new StatedUse(question.facts(), key).in(question.billed(), question.at()).stream();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The members that a plan includes, and what one more costs a day. */
    private record Seats(String plan, BigDecimal free, BigDecimal price) {

        BigDecimal charge(BigDecimal members) {
            return members.subtract(free).max(BigDecimal.ZERO).multiply(price);
        }
    }
}

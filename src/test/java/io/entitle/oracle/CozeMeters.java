package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code facts/coze.md}: what is metered beside the points: members by the day, knowledge by the hour, agent calls.
 *
 * @param stretches those of the month in which one plan is the highest in force
 */
record CozeMeters(Facts facts, BilledMonth month, List<Term> stretches) {

    private static final String PROFESSIONAL = "professional";
    /** 500 free points a day x 30 days / 2 points a call. */
    private static final BigDecimal FREE_CALLS = new BigDecimal("7500");

    private static final BigDecimal CALL = new BigDecimal("0.002");
    private static final BigDecimal FREE_STORAGE = new BigDecimal("10");
    private static final BigDecimal GB_HOUR = new BigDecimal("0.0015");
    private static final int HOUR = 3600;
    private static final List<Seats> SEATS = List.of(
            new Seats("team", new BigDecimal("2"), new BigDecimal("0.66")),
            new Seats("enterprise", new BigDecimal("20"), new BigDecimal("2.63")));

    List<Charge> charges() {
        return Stream.concat(metered().stream(), calls().stream()).toList();
    }

    /** Charged by day or hour. */
    List<Charge> metered() {
        Stream<Charge> members = SEATS.stream().flatMap(seats -> members(seats).stream());
        Stream<Charge> storage = Stretches.of(PROFESSIONAL, stretches).stream().map(this::storage);
        return Stream.concat(members, storage).filter(Charge::isDue).toList();
    }

    /** "After upgrading agent calls are free": a month with an upgrade has free calls, as nobody dates them. */
    private List<Charge> calls() {
        Charge calls =
                new Charge("agent-calls", beyond("agent.invoke", FREE_CALLS).multiply(CALL));
        boolean charged = Ladder.COZE.highest(stretches).equals(PROFESSIONAL) && calls.isDue();
        return charged ? List.of(calls) : List.of();
    }

    /** "A person a day": a day that two stretches touch is charged once. */
    private List<Charge> members(Seats seats) {
        BigDecimal members = beyond("team.member.add", seats.free()).multiply(seats.price());
        Set<LocalDate> charged = new HashSet<>();
        return Stretches.of(seats.plan(), stretches).stream()
                .map(stretch -> month.dates()
                        .filter(day -> month.holdsOn(stretch, day) && charged.add(day))
                        .count())
                .map(days -> new Charge("members", members.multiply(BigDecimal.valueOf(days))))
                .toList();
    }

    private Charge storage(Term stretch) {
        BigDecimal hours = BilledMonth.shareOf(month.seconds(stretch), HOUR);
        return new Charge(
                "knowledge",
                beyond("knowledge.storage", FREE_STORAGE).multiply(GB_HOUR).multiply(hours));
    }

    private BigDecimal beyond(String key, BigDecimal free) {
        return facts.usage().getOrDefault(key, BigDecimal.ZERO).subtract(free).max(BigDecimal.ZERO);
    }

    /** The members that a plan includes, and what one more costs a day. */
    private record Seats(String plan, BigDecimal free, BigDecimal price) {}
}

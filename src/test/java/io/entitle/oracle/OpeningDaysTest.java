package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Bill;
import io.entitle.fact.Facts;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of the month in which an Agora IM plan is subscribed, to the fen, against fractions that are never rounded. */
final class OpeningDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate END = LocalDate.parse("2026-01-01");
    private static final Map<String, Integer> FEES =
            Map.of("free", 0, "basic", 888, "advanced", 2888, "enterprise", 4888);
    private static final int QUOTA = 10_000;
    /** {@code -Dentitle.users=400} tries 0 to 399 users over the quota on every day. */
    private static final int USERS = Integer.getInteger("entitle.users", 2);

    private static final long FEN = 100;
    /** 850 yuan for 10,000 users is 85 yuan for 1,000. */
    private static final long YUAN_A_THOUSAND = 85;

    private final Entitlements entitlements = Entitlements.bundled();
    private final LocalCalendar calendar =
            new LocalCalendar(SampleAccount.agora().build().zone());

    @Test
    void billOfEveryOpeningDayIsRightToTheFen() {
        assertThat(FIRST.datesUntil(END).flatMap(this::wrong)).isEmpty();
    }

    private Stream<String> wrong(LocalDate day) {
        int beyond = USERS < 400 ? day.getDayOfYear() % 397 : 0;
        return FEES.keySet().stream()
                .sorted()
                .flatMap(plan -> IntStream.range(beyond, beyond + USERS)
                        .filter(users -> !isRight(day, plan, users))
                        .mapToObj(users -> plan + " from " + day + ", " + users + " users over the quota"));
    }

    private boolean isRight(LocalDate day, String plan, int over) {
        YearMonth month = YearMonth.from(day);
        int quota = plan.equals("free") ? 0 : QUOTA;
        Facts facts = SampleAccount.agora()
                .holds(new Facts.Subscription(plan, calendar.start(day), Optional.empty(), true, Optional.empty()))
                .project("p", quota + over)
                .build();
        Bill bill = entitlements.bill(facts, month, calendar.start(month.atEndOfMonth()));
        return plan.equals("free") ? isOfFree(bill, over) : fen(bill).equals(expected(day, plan, over));
    }

    private static boolean isOfFree(Bill bill, int users) {
        return users > 100
                ? bill.status() == Bill.Status.PLAN_REQUIRED && bill.total().isEmpty()
                : fen(bill).equals(List.of(BigInteger.ZERO));
    }

    private static List<BigInteger> fen(Bill bill) {
        return bill.payable().stream()
                .map(amount -> amount.movePointRight(2).toBigIntegerExact())
                .toList();
    }

    /** fee x days / days of the month + 85 x users / 1,000, over one denominator, half up. */
    private static List<BigInteger> expected(LocalDate day, String plan, int over) {
        long length = day.lengthOfMonth();
        long days = length - day.getDayOfMonth() + 1;
        long numerator = (FEES.getOrDefault(plan, 0) * days * 1000 + YUAN_A_THOUSAND * over * length) * FEN;
        long denominator = length * 1000;
        return List.of(BigInteger.valueOf((2 * numerator + denominator) / (2 * denominator)));
    }
}

package io.entitle.oracle;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.Decision;
import io.entitle.decision.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change brings: the answers without it held against those with it, at the same instant. */
record Effects(Map<String, Decision> without, Map<String, Decision> with) {

    private static final BigDecimal UNLIMITED = new BigDecimal("1e30");

    static Effects of(AccountEntitlements without, AccountEntitlements with) {
        return new Effects(byKey(without), byKey(with));
    }

    static Effects none() {
        return new Effects(Map.of(), Map.of());
    }

    List<Difference> differences(ChangeAnswer actual) {
        List<Difference> found = new ArrayList<>();
        Difference.of("gains", better(without, with), actual.gains()).ifPresent(found::add);
        Difference.of("losses", better(with, without), actual.losses()).ifPresent(found::add);
        Difference.of("overLimit", overLimit(), actual.overLimit()).ifPresent(found::add);
        return found;
    }

    private static List<String> better(Map<String, Decision> before, Map<String, Decision> after) {
        return new TreeSet<>(before.keySet())
                .stream()
                        .filter(key -> Stream.ofNullable(before.get(key))
                                .anyMatch(
                                        was -> Stream.ofNullable(after.get(key)).anyMatch(is -> isMore(was, is))))
                        .toList();
    }

    /** What is allowed is more than what is charged, that more than what is denied; then the limit, then what is left. */
    private static boolean isMore(Decision was, Decision is) {
        if (was.outcome() != is.outcome()) {
            return is.outcome().compareTo(was.outcome()) < 0;
        }
        int more = limit(is).compareTo(limit(was));
        boolean same = more == 0 && period(is).equals(period(was));
        return same ? left(is).compareTo(left(was)) > 0 : more > 0;
    }

    private List<OverLimit> overLimit() {
        return new TreeSet<>(with.keySet())
                .stream().flatMap(key -> overLimit(key).stream()).toList();
    }

    private Optional<OverLimit> overLimit(String key) {
        return Optional.ofNullable(with.get(key))
                .flatMap(Decision::allowance)
                .flatMap(count -> count.limit()
                        .filter(limit -> count.used().compareTo(limit) > 0)
                        .map(limit -> new OverLimit(key, count.used(), limit)));
    }

    /** In 400 years, which have 146,097 days and 4,800 months; whatever is counted once is less. */
    private static BigDecimal limit(Decision decision) {
        return decision.allowance()
                .map(count -> count.limit()
                        .map(limit -> limit.multiply(new BigDecimal(times(count.period()))))
                        .orElse(UNLIMITED))
                .orElse(decision.allowed() ? UNLIMITED : BigDecimal.ZERO);
    }

    private static String times(Optional<Period> period) {
        return period.map(span -> switch (span) {
                    case SECOND -> "12622780800";
                    case MINUTE -> "210379680";
                    case DAY -> "146097";
                    case MONTH -> "4800";
                    case EVER -> "1e-15";
                })
                .orElse("1.000000001e-15");
    }

    private static Optional<Period> period(Decision decision) {
        return decision.allowance().flatMap(Allowance::period);
    }

    private static BigDecimal left(Decision decision) {
        return decision.allowance()
                .map(count -> count.remaining().orElse(UNLIMITED))
                .orElse(decision.allowed() ? UNLIMITED : BigDecimal.ZERO);
    }

    private static Map<String, Decision> byKey(AccountEntitlements entitlements) {
        return entitlements.entitlements().stream()
                .collect(Collectors.toUnmodifiableMap(Decision::feature, Function.identity()));
    }
}

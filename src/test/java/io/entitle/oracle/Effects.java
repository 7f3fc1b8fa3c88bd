package io.entitle.oracle;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.Decision;
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

    /** What is allowed is more than what is charged, that more than what is denied; of equals the higher limit. */
    private static boolean isMore(Decision was, Decision is) {
        return was.outcome() == is.outcome()
                ? limit(is).compareTo(limit(was)) > 0
                : is.outcome().compareTo(was.outcome()) < 0;
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

    /** Unlimited, or not counted at all, is more than any limit. */
    private static BigDecimal limit(Decision decision) {
        return decision.allowance().flatMap(Allowance::limit).orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    private static Map<String, Decision> byKey(AccountEntitlements entitlements) {
        return entitlements.entitlements().stream()
                .collect(Collectors.toUnmodifiableMap(Decision::feature, Function.identity()));
    }
}

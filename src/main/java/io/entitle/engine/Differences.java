package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.Impact;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an account has more and less of in one state than in another, at the same instant.
 *
 * @param gains features of which there is more by {@link AllowanceOrder}, or that cost less; sorted
 * @param losses the reverse; sorted
 * @param overLimit present use that is over a limit after
 */
record Differences(List<String> gains, List<String> losses, List<OverLimit> overLimit) {

    static final Differences NONE = new Differences(List.of(), List.of(), List.of());

    static Differences between(Ruling before, Ruling after, Product product) {
        List<String> features = List.copyOf(product.features().keySet());
        Map<String, Impact> impacts = new LinkedHashMap<>();
        features.forEach(feature -> impact(before, after, feature).ifPresent(impact -> impacts.put(feature, impact)));
        return new Differences(
                features(impacts, Impact::isBetter),
                features(impacts, Impact::isWorse),
                features.stream()
                        .flatMap(feature -> overLimit(after, feature).stream())
                        .toList());
    }

    private static Optional<Impact> impact(Ruling before, Ruling after, String feature) {
        return AllowanceOrder.impact(before.judge(feature, Optional.empty()), after.judge(feature, Optional.empty()));
    }

    private static List<String> features(Map<String, Impact> impacts, Predicate<Impact> which) {
        return impacts.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<OverLimit> overLimit(Ruling after, String feature) {
        Optional<Allowance> count = after.judge(feature, Optional.empty()).allowance();
        return count.flatMap(Allowance::limit)
                .filter(limit -> used(count).compareTo(limit) > 0)
                .map(limit -> new OverLimit(feature, used(count), limit));
    }

    private static BigDecimal used(Optional<Allowance> count) {
        return count.map(Allowance::used).orElse(BigDecimal.ZERO);
    }
}

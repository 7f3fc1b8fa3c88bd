package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.Outcome;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an account has more and less of in one state than in another, at the same instant.
 *
 * @param gains features that are denied before and not after, or of which there is more; sorted
 * @param losses the reverse; sorted
 * @param overLimit present use that is over a limit after
 */
record Differences(List<String> gains, List<String> losses, List<OverLimit> overLimit) {

    static final Differences NONE = new Differences(List.of(), List.of(), List.of());

    static Differences between(Ruling before, Ruling after, Product product) {
        List<String> features = List.copyOf(product.features().keySet());
        return new Differences(
                features.stream()
                        .filter(feature -> compare(before, after, feature) < 0)
                        .toList(),
                features.stream()
                        .filter(feature -> compare(before, after, feature) > 0)
                        .toList(),
                features.stream()
                        .flatMap(feature -> overLimit(after, feature).stream())
                        .toList());
    }

    private static int compare(Ruling before, Ruling after, String feature) {
        Judgement one = before.judge(feature, Optional.empty());
        Judgement other = after.judge(feature, Optional.empty());
        int outcome = Integer.compare(worth(one.outcome()), worth(other.outcome()));
        return outcome != 0 ? outcome : Limits.compare(one.allowance(), other.allowance());
    }

    private static int worth(Outcome outcome) {
        return switch (outcome) {
            case ERROR -> 0;
            case DENIED -> 1;
            case BILLED -> 2;
            case ALLOWED -> 3;
        };
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

package io.entitle.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Adds up advice over accounts. For one thread. */
final class AdviceTally {

    private record Key(String advice, Optional<String> to, String reason) {}

    private static final class Total {
        private long accounts;
        private final Map<String, Figure> figures = new TreeMap<>();
    }

    private final Map<Key, Total> totals = new LinkedHashMap<>();

    void add(JsonNode advice) {
        Key key = new Key(
                advice.path("advice").asString(),
                Optional.ofNullable(advice.get("to")).map(JsonNode::asString),
                advice.path("reason").asString());
        Total total = totals.computeIfAbsent(key, any -> new Total());
        total.accounts++;
        advice.path("figures").forEachEntry((name, value) -> {
            if (value.isNumber()) {
                total.figures.merge(name, Figure.of(name, value.decimalValue()), Figure::and);
            }
        });
    }

    /** The groups, the largest first. */
    List<AdviceGroup> groups() {
        return totals.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(AdviceGroup::accounts)
                        .reversed()
                        .thenComparing(AdviceGroup::advice)
                        .thenComparing(group -> group.to().orElse(""))
                        .thenComparing(AdviceGroup::reason))
                .toList();
    }

    private static AdviceGroup group(Key key, Total total) {
        return new AdviceGroup(key.advice, key.to, key.reason, total.accounts, List.copyOf(total.figures.values()));
    }
}

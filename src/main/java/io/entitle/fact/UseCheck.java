package io.entitle.fact;

import io.entitle.problem.JsonPath;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Finds what is wrong with the use that facts state, as the reader of documents would tell it. */
record UseCheck(Facts facts, CatalogueCheck catalogue, BiConsumer<JsonPath, String> problems) {

    /** Sorted where anything is wrong, as the order of a map is none that could be told. */
    void check() {
        boolean plain = facts.peaks().isEmpty() && facts.readings().isEmpty();
        if (plain && (facts.usage().isEmpty() || catalogue.isInOrder(facts.usage()))) {
            return;
        }
        TreeMap<String, List<Reading>> byFeature = new TreeMap<>();
        facts.usage().keySet().forEach(feature -> byFeature.put(feature, new ArrayList<>()));
        facts.peaks().keySet().forEach(feature -> byFeature.putIfAbsent(feature, new ArrayList<>()));
        facts.readings()
                .forEach(reading -> byFeature
                        .computeIfAbsent(reading.feature(), any -> new ArrayList<>())
                        .add(reading));
        byFeature.forEach(this::feature);
    }

    private void feature(String key, List<Reading> readings) {
        JsonPath path = member(member(JsonPath.ROOT, "usage"), key);
        Optional<String> unknown = catalogue.feature(key);
        if (unknown.isPresent()) {
            problems.accept(path, unknown.get());
        } else if (readings.isEmpty()) {
            present(key, path);
        } else {
            periods(key, path, readings);
        }
    }

    private void present(String key, JsonPath path) {
        Optional<BigDecimal> used = Optional.ofNullable(facts.usage().get(key));
        Optional<BigDecimal> peak = Optional.ofNullable(facts.peaks().get(key));
        if (peak.isEmpty()) {
            told(path, catalogue.usage(key, used.orElse(BigDecimal.ZERO)));
        } else if (used.isEmpty()) {
            problems.accept(member(path, "used"), MemberCheck.missing("used"));
        } else {
            amounts(key, path, used.get(), peak);
        }
    }

    private void periods(String key, JsonPath path, List<Reading> readings) {
        if (facts.usage().containsKey(key) || facts.peaks().containsKey(key)) {
            problems.accept(path, "expected present use or use of periods, found both");
        }
        ZoneId zone = facts.zone();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            JsonPath item = new JsonPath.Item(path, i);
            told(member(item, "from"), InstantBounds.of(reading.from(), zone));
            told(member(item, "until"), InstantBounds.ofEnd(reading.until(), reading.from(), "from", zone));
            amounts(key, item, reading.used(), reading.peak());
        }
        told(path, MemberCheck.apart(readings));
    }

    private void amounts(String key, JsonPath path, BigDecimal used, Optional<BigDecimal> peak) {
        Optional<String> refused = catalogue.usage(key, used);
        told(member(path, "used"), refused);
        peak.ifPresent(highest -> {
            Optional<String> wrong = catalogue.usage(key, highest);
            told(
                    member(path, "peak"),
                    wrong.isPresent() || refused.isPresent() ? wrong : MemberCheck.peak(highest, used));
        });
    }

    private void told(JsonPath path, Optional<String> problem) {
        problem.ifPresent(text -> problems.accept(path, text));
    }

    private static JsonPath member(JsonPath object, String name) {
        return new JsonPath.Member(object, name);
    }
}

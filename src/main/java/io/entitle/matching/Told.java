package io.entitle.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts of one evaluation by the names that rules give them, each kind in the order in which it was told. */
public record Told(Map<String, List<Object>> byName) {

    public Told {
        byName = Map.copyOf(byName);
    }

    public static Told of(List<?> facts) {
        return new Told(facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.getClass().getSimpleName(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), List::<Object>copyOf))));
    }

    List<Object> named(String fact) {
        return byName.getOrDefault(fact, List.of());
    }
}

package io.entitle.authoring;

import io.entitle.authoring.ExpectedWords.Word;
import io.entitle.wire.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what cases expect of a catalogue. */
final class CatalogueExpectations {

    private CatalogueExpectations() {}

    static Optional<Expectation> plan(Value value) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("en", Value::text);
        words.put("zh", Value::text);
        words.put("rank", ExpectedWords::number);
        words.put("monthlyFee", ExpectedWords::number);
        words.put("onSale", ExpectedWords::truth);
        return value.members().flatMap(members -> ExpectedWords.read(members, Map.of(), words));
    }

    static Optional<Expectation> feature(Value value) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("en", Value::text);
        words.put("zh", Value::text);
        words.put("unit", ExpectedWords::textOrNothing);
        words.put("unitZh", ExpectedWords::textOrNothing);
        words.put("divisible", ExpectedWords::truth);
        words.put("measuredByProjects", ExpectedWords::truth);
        return value.members().flatMap(members -> ExpectedWords.read(members, Map.of(), words));
    }
}

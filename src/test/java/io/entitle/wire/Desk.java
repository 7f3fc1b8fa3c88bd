package io.entitle.wire;

import static java.util.stream.Collectors.toMap;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Product.Feature;
import io.entitle.fact.Product.Plan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A reader over two made-up products, and short ways to hand it a document. */
final class Desk {

    static final String STUDIO = "\"account\": \"a-1\", \"product\": \"studio\"";

    private Desk() {}

    static List<FactsDocument> read(String text, String source) {
        return read(text.getBytes(StandardCharsets.UTF_8), source);
    }

    static List<FactsDocument> read(byte[] bytes, String source) {
        return new FactsReader(products()).read(bytes, source);
    }

    /** The facts of the one good document in the text. */
    static Facts facts(String text, String source) {
        FactsDocument document = one(text, source);
        return document.facts().orElseThrow(() -> new AssertionError(document.problems()));
    }

    static Facts facts(String json) {
        return facts(json, "facts.json");
    }

    /** The problems of the one bad document in the text, as {@code path: message}. */
    static List<String> problems(String text, String source) {
        return one(text, source).problems().stream().map(Object::toString).toList();
    }

    static List<String> problems(String json) {
        return problems(json, "facts.json");
    }

    private static FactsDocument one(String text, String source) {
        List<FactsDocument> documents = read(text, source);
        if (documents.size() != 1) {
            throw new AssertionError("expected one document, found " + documents.size());
        }
        return documents.get(0);
    }

    private static Map<String, Product> products() {
        Product studio = new Product(
                "studio",
                byKey(
                        Plan::key,
                        List.of(
                                plan("old", 0, false),
                                plan("free", 0, true),
                                plan("team", 2, true),
                                plan("enterprise", 3, true))),
                byKey(Feature::key, List.of(feature("seats", false), feature("knowledge.storage", true))));
        Product chat = new Product("chat", byKey(Plan::key, List.of(plan("free", 0, true))), new TreeMap<>());
        return Map.of("studio", studio, "chat", chat);
    }

    private static Plan plan(String key, int rank, boolean onSale) {
        return new Plan(key, key, key, rank, BigDecimal.ZERO, onSale);
    }

    private static Feature feature(String key, boolean divisible) {
        return new Feature(key, key, key, "units", "个", divisible, false);
    }

    private static <T> SortedMap<String, T> byKey(Function<T, String> key, List<T> items) {
        return items.stream().collect(toMap(key, item -> item, (one, other) -> one, TreeMap::new));
    }
}

package io.entitle.report.page;

import io.entitle.fact.Product;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import tools.jackson.databind.JsonNode;

/** What things are called on the page: plans and features as their product's rules name them, all else in its own words. */
final class Labels {

    private final ResourceBundle words = ResourceBundle.getBundle(
            "io.entitle.report.page.words",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final Optional<Product> product;

    Labels(Optional<Product> product) {
        this.product = product;
    }

    /**
     * A name for people.
     *
     * @param zh empty text where there is none
     * @param key as programs know it; empty text where the name says the same
     */
    record Name(String en, String zh, String key) {}

    String word(String group, String key) {
        return optional(group + "." + key).orElse(key);
    }

    /** One cause or several, such as {@code facts,time}. */
    String cause(String causes) {
        return causes.contains(",") ? causes.replace(",", " and ") : word("cause", causes);
    }

    Name plan(String key) {
        return product.flatMap(known -> Optional.ofNullable(known.plans().get(key)))
                .map(plan -> new Name(plan.en(), plan.zh(), key))
                .orElse(new Name(key, "", ""));
    }

    Name condition(String key) {
        return named("condition", key);
    }

    Name advice(String key, Optional<String> to) {
        Name advice = named("advice", key);
        return to.map(this::plan)
                .map(plan -> new Name(advice.en() + " to " + plan.en(), (advice.zh() + " " + plan.zh()).strip(), ""))
                .orElse(advice);
    }

    /** A feature, a condition or a piece of advice, as the kind of the change tells. */
    Name matter(String kind, String key) {
        return switch (kind) {
            case "entered", "left" -> condition(key);
            case "advised", "advice-withdrawn" -> advice(key);
            default -> feature(key);
        };
    }

    /** An answer in a few words. */
    String answer(JsonNode answer) {
        if (!answer.has("outcome")) {
            return answer.has("advice")
                    ? advice(
                                    answer.path("advice").asString(),
                                    Optional.ofNullable(answer.get("to")).map(JsonNode::asString))
                            .en()
                    : answer.toString();
        }
        return word("outcome", answer.path("outcome").asString()) + ", "
                + answer.path("reason").asString() + limit(answer);
    }

    private static String limit(JsonNode answer) {
        if (!answer.has("limit")) {
            return "";
        }
        JsonNode limit = answer.get("limit");
        String most = limit.isNumber() ? "limit " + Numbers.exact(limit.decimalValue()) : "unlimited";
        JsonNode used = answer.path("used");
        return ", " + most + (used.isNumber() ? ", used " + Numbers.exact(used.decimalValue()) : "");
    }

    private Name advice(String key) {
        int colon = key.indexOf(':');
        return colon < 0
                ? advice(key, Optional.empty())
                : advice(key.substring(0, colon), Optional.of(key.substring(colon + 1)));
    }

    private Name feature(String key) {
        return product.flatMap(known -> Optional.ofNullable(known.features().get(key)))
                .map(feature -> new Name(capital(feature.en()), feature.zh(), key))
                .orElse(new Name(key, "", ""));
    }

    private Name named(String group, String key) {
        return new Name(word(group, key), optional(group + "." + key + ".zh").orElse(""), "");
    }

    private Optional<String> optional(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

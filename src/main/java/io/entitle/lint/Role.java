package io.entitle.lint;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.language.TextUse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a text in a rule means. The names are those of the vocabulary's fields and of what its calls take. */
enum Role {
    PLAN,
    /** The key of a plan, or empty text where none is named. */
    PLAN_OR_NONE,
    FEATURE,
    DATE,
    DEADLINE,
    /** One of a few fixed words. */
    CHOICE,
    ANYTHING;

    private static final Set<String> PLANS = Set.of("plan");
    private static final Set<String> PLANS_OR_NONE = Set.of("to", "active");
    private static final Set<String> FEATURES = Set.of("feature", "scarce", "other");

    static Role of(TextUse use) {
        if (use.owner().equals("Deadline") && use.role().equals("name")) {
            return DEADLINE;
        }
        if (!choices(use.owner(), use.role()).isEmpty()) {
            return CHOICE;
        }
        if (PLANS.contains(use.role())) {
            return PLAN;
        }
        if (PLANS_OR_NONE.contains(use.role())) {
            return PLAN_OR_NONE;
        }
        if (FEATURES.contains(use.role())) {
            return FEATURE;
        }
        return use.call().equals("reached") ? DATE : ANYTHING;
    }

    /** The words that a field of a fact can hold; none where it can hold any. */
    static List<String> choices(String fact, String field) {
        return switch (fact + "." + field) {
            case "Account.kind" -> words(Facts.Kind.values());
            case "Pending.change" -> words(Facts.Change.values());
            case "Request.change" -> words(ChangeRequest.Kind.values());
            default -> List.of();
        };
    }

    private static List<String> words(Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

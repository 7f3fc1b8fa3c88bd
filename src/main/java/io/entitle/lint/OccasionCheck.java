package io.entitle.lint;

import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.RuleMeaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules that ask for facts of which one is there only for one kind of question and the other only for another. */
final class OccasionCheck implements Check {

    private static final String CATALOGUE = "Catalogue";

    private static final Map<String, String> OCCASIONS = Map.of(
            CATALOGUE,
            "while the rules are loaded",
            "Offer",
            "where advice is asked for",
            "Request",
            "where a change of plan is asked about",
            "BilledMonth",
            "where a month is billed",
            "Span",
            "where a month is billed",
            "Excess",
            "where a month is billed");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream().flatMap(rule -> loading(rule).or(() -> asking(rule)).stream());
    }

    /** While the rules are loaded there is nothing but the catalogue. */
    private static Optional<Finding> loading(RuleMeaning rule) {
        boolean alone = FiringCheck.positive(rule).allMatch(one -> one.fact().equals(CATALOGUE))
                && rule.rule().conclusions().stream()
                        .allMatch(path -> path.first().name().startsWith("$"));
        String text =
                "`Catalogue` is there only while the rules are loaded, when there is no account and no conclusion";
        return FiringCheck.positive(rule)
                .filter(one -> one.fact().equals(CATALOGUE) && !alone)
                .map(one -> FiringCheck.never(rule, one, text))
                .findFirst();
    }

    private static Optional<Finding> asking(RuleMeaning rule) {
        List<Condition> asked = FiringCheck.positive(rule)
                .filter(one -> OCCASIONS.containsKey(one.fact()))
                .toList();
        return asked.stream()
                .filter(one -> !occasion(one).equals(occasion(asked.get(0))))
                .map(one -> FiringCheck.never(rule, one, text(one, asked.get(0))))
                .findFirst();
    }

    private static String text(Condition one, Condition other) {
        return "`" + one.fact() + "` is there only " + occasion(one) + ", `" + other.fact() + "` only "
                + occasion(other);
    }

    private static String occasion(Condition condition) {
        return OCCASIONS.getOrDefault(condition.fact(), "");
    }
}

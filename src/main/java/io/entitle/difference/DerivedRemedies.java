package io.entitle.difference;

import io.entitle.decision.Impact;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.decision.RulePart;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What would open what an account is denied by both books. */
record DerivedRemedies(BookPair books) implements DerivedQuestion {

    private static final String NONE = "none";

    @Override
    public Subject subject() {
        return Subject.REMEDIES;
    }

    @Override
    public Map<DerivedSort, Evidence> differences(Facts account) {
        Map<DerivedSort, Evidence> sorts = new LinkedHashMap<>();
        Map<String, List<Remedy>> before = remedies(books.before(), account);
        Map<String, List<Remedy>> after = remedies(books.after(), account);
        before.forEach((feature, remedies) ->
                Optional.ofNullable(after.get(feature)).ifPresent(others -> compare(feature, remedies, others, sorts)));
        return sorts;
    }

    /** By feature; none where a rule threw, which the answers about rights tell. */
    private static Map<String, List<Remedy>> remedies(ProductBook book, Facts account) {
        Map<String, List<Remedy>> remedies = new TreeMap<>();
        try {
            for (RemediedDecision denied :
                    book.remedies(account, BookPair.at(account)).denials()) {
                remedies.put(denied.decision().feature(), denied.remedies());
            }
            return remedies;
        } catch (EvaluationFailedException e) {
            return Map.of();
        }
    }

    private void compare(String feature, List<Remedy> before, List<Remedy> after, Map<DerivedSort, Evidence> sorts) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Optional<Remedy> was = at(before, i);
            Optional<Remedy> is = at(after, i);
            impact(was, is)
                    .ifPresent(kind -> sorts.merge(sort(kind, was, is), evidence(feature, was, is), Evidence::and));
        }
    }

    private static Optional<Remedy> at(List<Remedy> remedies, int place) {
        return place < remedies.size() ? Optional.of(remedies.get(place)) : Optional.empty();
    }

    private static Optional<Impact> impact(Optional<Remedy> before, Optional<Remedy> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(before.isEmpty() ? Impact.GAINS : Impact.LOSES);
        }
        Remedy was = before.get();
        Remedy is = after.get();
        boolean alike = was.action() == is.action()
                && was.by() == is.by()
                && was.effectiveAt().equals(is.effectiveAt())
                && Figures.areAlike(was.detail(), is.detail());
        return Weighing.ofAmounts(was.cost().orElse(BigDecimal.ZERO), is.cost().orElse(BigDecimal.ZERO))
                .or(() -> alike ? Optional.empty() : Optional.of(Impact.OTHERWISE));
    }

    private DerivedSort sort(Impact kind, Optional<Remedy> was, Optional<Remedy> is) {
        return new DerivedSort(
                kind, "remedy", action(was), action(is), books.causes().ofRemedies(rules(was), rules(is)));
    }

    private static Evidence evidence(String feature, Optional<Remedy> was, Optional<Remedy> is) {
        return Evidence.of(feature, "remedy " + action(was.or(() -> is)), told(was), told(is));
    }

    private static String action(Optional<Remedy> remedy) {
        return remedy.map(known -> known.action().word()).orElse(NONE);
    }

    private static String told(Optional<Remedy> remedy) {
        return remedy.map(known -> known.cost()
                                .map(cost -> "costs " + Figures.plain(cost) + ": ")
                                .orElse("")
                        + known.detail().en())
                .orElse(NONE);
    }

    private static List<RulePart> rules(Optional<Remedy> remedy) {
        return remedy.stream()
                .flatMap(known -> known.steps().stream())
                .flatMap(step -> step.rules().stream())
                .toList();
    }
}

package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sheet of a plan says of one feature.
 *
 * @param grants the largest first
 */
record Holding(List<Grant> grants, List<Sheet.Extension> extensions) {

    static final Holding NONE = new Holding(List.of(), List.of());

    /** Of two grants the larger holds; equal ones are told apart by name, so that order never matters. */
    private static final Comparator<Grant> LARGEST_FIRST = Comparator.comparing(Grant::isLive)
            .thenComparing(grant -> grant.limit().isEmpty())
            .thenComparing(grant -> grant.limit().orElse(BigDecimal.ZERO))
            .thenComparing(Grant::isOverageBilled)
            .thenComparing(Grant::rule)
            .reversed();

    /** By feature, what a sheet says. */
    static Map<String, Holding> of(Sheet sheet) {
        Map<String, Holding> holdings = new HashMap<>();
        sheet.grants().forEach(grant -> of(grant.feature(), holdings).grants.add(grant));
        sheet.extensions()
                .forEach(extension ->
                        of(extension.feature(), holdings).extensions.add(extension));
        holdings.values().forEach(holding -> holding.grants.sort(LARGEST_FIRST));
        return holdings;
    }

    private static Holding of(String feature, Map<String, Holding> holdings) {
        return holdings.computeIfAbsent(feature, any -> new Holding(new ArrayList<>(1), new ArrayList<>(0)));
    }

    /** The units beside the grant's own, of that account. */
    BigDecimal extra(Facts facts) {
        return extensions.stream().map(extension -> extension.unitsOf(facts)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

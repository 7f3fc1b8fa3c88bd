package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.Quota;
import io.entitle.decision.QuotaTerms;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sheet of a plan says of one feature.
 *
 * @param grants the largest first
 * @param parts the rules that granted and extended; of several grants the first one counts
 */
record Holding(List<Grant> grants, List<Sheet.Extension> extensions, List<Part> parts) {

    static final Holding NONE = new Holding(List.of(), List.of(), List.of());

    /** Of two grants the larger holds; equal ones are told apart by name, so that order never matters. */
    private static final Comparator<Grant> LARGEST_FIRST = Comparator.comparing(Grant::isLive)
            .thenComparing(Holding::terms)
            .thenComparing(Grant::rule)
            .reversed();

    /** By feature, what a sheet says. */
    static Map<String, Holding> of(Sheet sheet) {
        Map<String, List<Grant>> grants = sheet.grants().stream().collect(Collectors.groupingBy(Grant::feature));
        Map<String, List<Sheet.Extension>> extensions =
                sheet.extensions().stream().collect(Collectors.groupingBy(Sheet.Extension::feature));
        Map<String, Holding> holdings = new HashMap<>();
        Stream.of(grants, extensions)
                .flatMap(map -> map.keySet().stream())
                .forEach(feature -> holdings.put(
                        feature,
                        of(grants.getOrDefault(feature, List.of()), extensions.getOrDefault(feature, List.of()))));
        return holdings;
    }

    private static Holding of(List<Grant> grants, List<Sheet.Extension> extensions) {
        List<Part> parts = new ArrayList<>();
        List<Grant> ordered = grants.stream().sorted(LARGEST_FIRST).toList();
        for (Grant grant : ordered) {
            parts.add(new Part(grant.rule(), parts.isEmpty() ? Effect.GRANTS : Effect.OVERRULED));
        }
        extensions.forEach(extension -> parts.add(new Part(extension.rule(), Effect.EXTENDS)));
        return new Holding(ordered, List.copyOf(extensions), List.copyOf(parts));
    }

    private static QuotaTerms terms(Grant grant) {
        return new QuotaTerms(new Quota(grant.limit(), grant.period()), grant.freeUnits(), grant.isOverageBilled());
    }

    /** The grant that counts. */
    Optional<Grant> grant() {
        return grants.isEmpty() ? Optional.empty() : Optional.of(grants.get(0));
    }

    /** How far it lets the feature be used; empty where nothing live is granted. */
    Optional<Gauge> gauge(Product.Feature feature) {
        return grant().filter(Grant::isLive).map(grant -> Gauge.of(feature, grant, extensions));
    }

    /** Whether use beyond what is free is charged. */
    boolean isPriced() {
        return grant().filter(Grant::isCounted)
                .filter(grant -> grant.isOverageBilled() || grant.freeUnits().isPresent())
                .isPresent();
    }

    /** How many of the units used go beyond those that cost nothing. */
    BigDecimal beyondFree(BigDecimal used) {
        return grant().flatMap(grant -> grant.freeUnits().or(grant::limit))
                .map(used::subtract)
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }

    /** What is left of units beyond those that cost nothing once those beside the grant's own have covered theirs. */
    BigDecimal lessExtra(BigDecimal units, Facts facts) {
        return units.subtract(extra(extensions, facts)).max(BigDecimal.ZERO);
    }

    /** The units beside the grant's own, of that account. */
    static BigDecimal extra(List<Sheet.Extension> extensions, Facts facts) {
        BigDecimal extra = BigDecimal.ZERO;
        for (Sheet.Extension extension : extensions) {
            extra = extra.add(extension.unitsOf(facts));
        }
        return extra;
    }
}

package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Sheet;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Holds the sheets of plans against an account's use. */
final class Reckoner {

    /** Of two grants the larger holds; equal ones are told apart by name, so that order never matters. */
    private static final Comparator<Grant> LARGER = Comparator.comparing(Grant::isLive)
            .thenComparing(grant -> grant.limit().isEmpty())
            .thenComparing(grant -> grant.limit().orElse(BigDecimal.ZERO))
            .thenComparing(Grant::isOverageBilled)
            .thenComparing(Grant::rule);

    private final Product product;
    private final Map<String, Sheet> sheets;
    private final Account account;
    private final ZonedDateTime at;

    Reckoner(Product product, Map<String, Sheet> sheets, Account account, ZonedDateTime at) {
        this.product = product;
        this.sheets = sheets;
        this.account = account;
        this.at = at;
    }

    /**
     * Reckons a feature and, where it draws on another one, that one too.
     *
     * @param planOf the plan from whose sheet a feature is drawn
     */
    Reckoning reckon(String feature, Optional<BigDecimal> amount, UnaryOperator<String> planOf) {
        Reckoning own = alone(feature, amount, planOf.apply(feature));
        Optional<String> source = own.grant().flatMap(Grant::source);
        if (source.isEmpty() || !own.outcome().allowed()) {
            return own;
        }
        Reckoning drawn = alone(source.get(), Optional.empty(), planOf.apply(source.get()));
        return drawn.outcome() == Outcome.ALLOWED || own.outcome() == drawn.outcome()
                ? with(own, own, drawn)
                : with(drawn, own, drawn);
    }

    /** How many of the units used are charged under the plan; 0 where it refuses them or counts none. */
    BigDecimal beyondIncluded(String feature, BigDecimal used, String plan) {
        return grants(feature, plan).stream()
                .findFirst()
                .filter(Grant::isCounted)
                .filter(grant -> grant.isOverageBilled() || grant.freeUnits().isPresent())
                .flatMap(grant -> grant.freeUnits().or(grant::limit))
                .map(included -> used.subtract(included).subtract(extra(feature, plan)))
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }

    private static Reckoning with(Reckoning decisive, Reckoning own, Reckoning drawn) {
        List<Part> parts = new ArrayList<>(own.parts());
        parts.addAll(drawn.parts());
        return new Reckoning(
                decisive.outcome(),
                decisive.reason(),
                own.plan(),
                decisive.subject(),
                decisive.allowance(),
                own.own(),
                own.grant(),
                parts);
    }

    private Reckoning alone(String key, Optional<BigDecimal> amount, String plan) {
        Product.Feature feature = Optional.ofNullable(product.features().get(key))
                .orElseThrow(() -> new EvaluationFailedException("", Catalogues.unknownFeature(product, key)));
        List<Grant> grants = grants(key, plan);
        if (grants.isEmpty()) {
            return new Reckoning(
                    Outcome.DENIED,
                    Reason.NOT_IN_PLAN,
                    plan,
                    key,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        Grant grant = grants.get(0);
        BigDecimal extra = extra(key, plan);
        Count count = new Count(feature, grant, account.used(key), extra, at);
        Count.Result result = grant.isLive()
                ? count.hold(amount)
                : new Count.Result(Outcome.DENIED, Reason.NOT_YET_AVAILABLE, Optional.empty());
        return new Reckoning(
                result.outcome(),
                result.reason(),
                plan,
                key,
                result.allowance(),
                result.allowance(),
                Optional.of(grant),
                parts(key, plan, grants));
    }

    private List<Grant> grants(String feature, String plan) {
        return sheet(plan).grants().stream()
                .filter(grant -> grant.feature().equals(feature))
                .sorted(LARGER.reversed())
                .toList();
    }

    private BigDecimal extra(String feature, String plan) {
        return extensions(feature, plan).stream().map(Sheet.Extension::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Sheet.Extension> extensions(String feature, String plan) {
        return sheet(plan).extensions().stream()
                .filter(extension -> extension.feature().equals(feature))
                .toList();
    }

    private List<Part> parts(String feature, String plan, List<Grant> grants) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(grants.get(0).rule(), Effect.GRANTS));
        grants.stream().skip(1).forEach(grant -> parts.add(new Part(grant.rule(), Effect.OVERRULED)));
        extensions(feature, plan).forEach(extension -> parts.add(new Part(extension.rule(), Effect.EXTENDS)));
        return parts;
    }

    private Sheet sheet(String plan) {
        return Objects.requireNonNull(sheets.get(plan), "a sheet is asked for that was never laid out");
    }
}

package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheet of one plan, to be filled in by rules: what the plan holds. Whatever no rule grants on it is not included.
 * Of two grants of one feature the larger holds.
 */
public final class Sheet {

    private final String plan;
    private final Attribution attribution;
    private final List<Grant> grants = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();

    public Sheet(String plan, Attribution attribution) {
        this.plan = plan;
        this.attribution = attribution;
    }

    @Fact
    public String plan() {
        return plan;
    }

    /** The plan includes the feature; how much of it is said by what follows, and without limit if nothing does. */
    @Conclusion
    public Grant grant(String feature) {
        Grant grant = new Grant(feature, attribution.rule());
        grants.add(grant);
        return grant;
    }

    /** The feature is announced for the plan and not yet live: asking for it is denied as not yet available. */
    @Conclusion
    public void announce(String feature) {
        grants.add(new Grant(feature, attribution.rule()).announced());
    }

    /** Adds units to what the plan's limit leaves of a feature. */
    @Conclusion
    public void extend(String feature, @Amount Object units) {
        extensions.add(new Extension(attribution.rule(), feature, Numerals.value(units), Optional.empty()));
    }

    /** Adds what is left of a pack to what the plan's limit leaves of a feature. */
    @Conclusion
    public void extend(String feature, Pack pack) {
        extensions.add(new Extension(attribution.rule(), feature, BigDecimal.ZERO, Optional.of(pack.place())));
    }

    /** Every grant concluded so far. */
    @EngineOnly
    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    /** Every extension concluded so far. */
    @EngineOnly
    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    /**
     * Units beside the plan's own.
     *
     * @param pack where the pack stands among the account's, whose remainder is added to the units
     */
    public record Extension(String rule, String feature, BigDecimal units, Optional<Integer> pack) {

        /** The units in an account that is judged alike. */
        public BigDecimal unitsOf(Facts facts) {
            return pack.map(place -> units.add(facts.packs().get(place).remaining()))
                    .orElse(units);
        }
    }
}

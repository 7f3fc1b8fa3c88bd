package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A resource pack.
 *
 * @param plan the plan it was bought under
 * @param points how many it held when it was bought
 * @param remaining what is left of it
 */
@Fact
public record Pack(String plan, BigDecimal points, BigDecimal remaining, Moment boughtOn, Optional<Moment> until)
        implements Quantity {

    /** It has been bought by the instant of the question. */
    @Fact
    public boolean bought() {
        return boughtOn.reached(Occasion.Kind.PACK_BEGINS, Clock::nothing);
    }

    /** Its end has come; the end itself is no longer part of it. */
    @Fact
    public boolean ended() {
        return until.filter(end -> end.reached(Occasion.Kind.PACK_ENDS, Clock::nothing))
                .isPresent();
    }

    @Override
    @EngineOnly
    public BigDecimal toldOf(Facts facts) {
        return facts.packs().get(place()).remaining();
    }

    /** Where it stands among the account's packs. */
    int place() {
        return boughtOn.place();
    }
}

package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.likeness.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the use of a feature stands against what a sheet lets be used: all that the answer to a question about it depends
 * on, but for the numbers themselves.
 *
 * @param amount asked for; empty for any more
 */
record Stand(Gauge gauge, Optional<BigDecimal> amount) implements Observation {

    @Override
    public Object of(Facts facts, Instant at) {
        return gauge.outcome(amount, facts.used(gauge.feature()), facts);
    }
}

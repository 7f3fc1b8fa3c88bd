package io.entitle.engine;

import io.entitle.decision.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Answers any question about one account at one instant. */
interface Ruling {

    Question question();

    Decision decide(String feature, Optional<BigDecimal> amount);

    /** The plan whose rights apply; empty if the rules could not say. */
    Optional<String> plan();

    /** The first instant at which the answers may differ from these, the facts unchanged; empty if they never do. */
    Optional<Instant> horizon();
}

package io.entitle.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Takes the rows of one table cell by cell. For one thread. */
interface Cells {

    Cells text(String text);

    Cells number(BigDecimal number);

    Cells truth(boolean truth);

    Cells instant(Instant instant);

    Cells nothing();

    void endRow();

    default Cells text(Optional<String> text) {
        return text.map(this::text).orElseGet(this::nothing);
    }

    default Cells number(Optional<BigDecimal> number) {
        return number.map(this::number).orElseGet(this::nothing);
    }

    default Cells truth(Optional<Boolean> truth) {
        return truth.map(this::truth).orElseGet(this::nothing);
    }

    default Cells instant(Optional<Instant> instant) {
        return instant.map(this::instant).orElseGet(this::nothing);
    }
}

package io.entitle.oracle;

import java.util.List;
import java.util.stream.Stream;

/** Twenty and some edits of the kinds that policy authors make, good ones and bad ones. */
final class SeededEdits {

    private SeededEdits() {}

    static Stream<SeededEdit> all() {
        return Stream.of(
                        SheetEdits.limits(),
                        SheetEdits.grants(),
                        RestrictionEdits.restrictions(),
                        FreezeEdits.freezes(),
                        PriceEdits.prices())
                .flatMap(List::stream);
    }
}

package io.entitle.cli;

import io.entitle.problem.Nearest;
import java.util.List;
import java.util.Set;

/** The products that command lines name. */
final class Products {

    private Products() {}

    /** @throws UnusableInputException if there is no such product */
    static void refuseUnknown(String product, Set<String> known) {
        if (!known.contains(product)) {
            throw new UnusableInputException(
                    List.of("unknown product `" + product + "`" + Nearest.hint(product, known)));
        }
    }
}

package io.entitle.engine;

import io.entitle.problem.EntitleException;
import io.entitle.problem.Nearest;
import java.util.Collection;

/** No rules are loaded for the product that was asked about. */
public final class UnknownProductException extends EntitleException {

    private static final long serialVersionUID = 1L;

    UnknownProductException(String product, Collection<String> known) {
        super("unknown product `" + product + "`" + Nearest.hint(product, known));
    }
}

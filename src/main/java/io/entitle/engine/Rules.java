package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Attribution;
import io.entitle.vocabulary.Catalogue;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A compiled rule base, the catalogue that it states, and which of its rules may fire.
 *
 * @param catalogueRules the names of the rules that stated the catalogue
 * @param trace what notes each evaluation, if anything does
 */
record Rules(KieBase base, Product product, RuleFilter filter, Set<String> catalogueRules, Optional<Trace> trace) {

    /** Asks the rules for their catalogue. */
    static Rules of(String product, KieBase base, RuleFilter filter) {
        Catalogue catalogue = new Catalogue();
        Rules unknowing = new Rules(base, catalogue.of(product), filter, Set.of(), Optional.empty());
        return unknowing.inSession(session -> {
            Firing firing = new Firing(session, new Attribution(), filter);
            session.insert(catalogue);
            firing.fire();
            return new Rules(base, catalogue.of(product), filter, firing.fired(), Optional.empty());
        });
    }

    /** The same, each evaluation noted. */
    Rules traced(Trace by) {
        return new Rules(base, product, filter, catalogueRules, Optional.of(by));
    }

    /** Runs one evaluation in a session of its own, which is disposed whatever happens. */
    <T> T inSession(Function<KieSession, T> evaluation) {
        KieSession session = base.newKieSession();
        try {
            trace.ifPresent(noting -> noting.attend(session));
            return evaluation.apply(session);
        } finally {
            session.dispose();
        }
    }
}

package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Catalogue;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A compiled rule base, the catalogue that it states, and which of its rules may fire. */
record Rules(KieBase base, Product product, RuleFilter filter) {

    /** Asks the rules for their catalogue. */
    static Rules of(String product, KieBase base, RuleFilter filter) {
        Catalogue catalogue = new Catalogue();
        Rules unknowing = new Rules(base, catalogue.of(product), filter);
        return unknowing.inSession(session -> {
            session.insert(catalogue);
            session.fireAllRules(match -> filter.allows(match.getRule().getName()));
            return new Rules(base, catalogue.of(product), filter);
        });
    }

    /** Runs one evaluation in a session of its own, which is disposed whatever happens. */
    <T> T inSession(Function<KieSession, T> evaluation) {
        KieSession session = base.newKieSession();
        try {
            return evaluation.apply(session);
        } finally {
            session.dispose();
        }
    }
}

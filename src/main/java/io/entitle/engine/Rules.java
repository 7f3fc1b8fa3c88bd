package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Attribution;
import io.entitle.vocabulary.Catalogue;
import java.util.Set;
import org.kie.api.KieBase;

/**
 * A compiled rule base, the catalogue that it states, and which of its rules may fire.
 *
 * @param catalogueRules the names of the rules that stated the catalogue
 */
record Rules(Sessions sessions, Product product, RuleFilter filter, Set<String> catalogueRules) {

    /** Asks the rules for their catalogue. */
    static Rules of(String product, KieBase base, RuleFilter filter) {
        return of(product, new Sessions(base), filter);
    }

    /** The same rules, of which others may fire; they may state another catalogue. */
    Rules firing(RuleFilter other) {
        return of(product.key(), sessions, other);
    }

    private static Rules of(String product, Sessions sessions, RuleFilter filter) {
        return sessions.use(session -> {
            Catalogue catalogue = new Catalogue();
            Firing firing = new Firing(session, new Attribution(), filter);
            session.insert(catalogue);
            firing.fire();
            return new Rules(sessions, catalogue.of(product), filter, firing.fired());
        });
    }
}

package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.fact.Product;
import io.entitle.problem.Nearest;
import java.util.Optional;

/** Looks up what rules name in the catalogue of their product. */
final class Catalogues {

    private Catalogues() {}

    static Optional<Product.Plan> plan(Product product, String key) {
        return Optional.ofNullable(product.plans().get(key));
    }

    /** The plan that a rule named; a name that the catalogue lacks is the rule's failure. */
    static Product.Plan plan(Product product, String key, String rule) {
        return plan(product, key).orElseThrow(() -> new EvaluationFailedException(rule, unknownPlan(product, key)));
    }

    static Message name(Product.Plan plan) {
        return new Message(plan.en(), plan.zh());
    }

    static String unknownPlan(Product product, String key) {
        return "unknown plan `" + key + "`" + Nearest.hint(key, product.plans().keySet());
    }

    static String unknownFeature(Product product, String key) {
        return "unknown feature `" + key + "`"
                + Nearest.hint(key, product.features().keySet());
    }
}

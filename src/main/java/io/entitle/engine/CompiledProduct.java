package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.List;

/**
 * What the compiler makes of rule files of one product.
 *
 * @param models of several where they were not compiled together
 */
record CompiledProduct(RuleIndex index, List<ExecutableModel> models) {

    CompiledProduct {
        models = List.copyOf(models);
    }

    /** @throws RulesDoNotCompileException if the rules cannot state their catalogue */
    ProductBook book(String product, String digest) {
        return ProductBook.of(stated(product), index, digest);
    }

    private Rules stated(String product) {
        try {
            return Rules.of(product, RuleBases.of(index.byQuestion(), models), RuleFilter.ALL);
        } catch (EvaluationFailedException e) {
            RulePart part = index.part(e.rule(), Effect.FAILED);
            Place place = new Place(part.file(), part.line(), 1);
            throw new RulesDoNotCompileException(List.of(new Finding(
                    Code.DOES_NOT_COMPILE,
                    place,
                    "",
                    String.valueOf(e.getMessage()),
                    "correct the rule, or delete it")));
        }
    }
}

package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.List;
import org.kie.api.KieBase;

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
        return ProductBook.of(stated(product, ExecutableModel.base(models)), index, digest);
    }

    private Rules stated(String product, KieBase base) {
        try {
            return Rules.of(product, base, RuleFilter.ALL);
        } catch (EvaluationFailedException e) {
            RulePart part = index.part(e.rule(), Effect.FAILED);
            Place place = new Place(part.file(), part.line(), 1);
            throw new RulesDoNotCompileException(
                    List.of(new Finding(Code.DOES_NOT_COMPILE, place, "", String.valueOf(e.getMessage()), "")));
        }
    }
}

package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;

/** Makes a book of the rule files of one product. */
public final class ProductCompiler {

    private ProductCompiler() {}

    /** @throws RulesDoNotCompileException if any rule is wrong; it names every problem found */
    static ProductBook compile(String product, List<RuleFile> files, String digest) {
        RuleIndex index = RuleIndex.read(product, files);
        RuleCompiler compiler = new RuleCompiler(product, digest);
        RuleCompiler.Result result = compiler.compile(index.packageName(), files);
        KieBase base = result.base()
                .orElseThrow(() -> new RulesDoNotCompileException(
                        new Diagnosis(product, compiler, index.packageName()).of(files, result.said())));
        return ProductBook.of(stated(product, base, index), index, digest);
    }

    /** Compiles rules of which any may well be wrong; which one it is, is not looked for. */
    public static Optional<ProductBook> attempt(String product, RuleFolder folder, RuleFilter filter) {
        List<RuleFile> files = folder.products().getOrDefault(product, List.of());
        RuleIndex index = RuleIndex.read(product, files);
        return new RuleCompiler(product, folder.digest())
                .compile(index.packageName(), files)
                .base()
                .map(base -> ProductBook.of(Rules.of(product, base, filter), index, folder.digest()));
    }

    private static Rules stated(String product, KieBase base, RuleIndex index) {
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

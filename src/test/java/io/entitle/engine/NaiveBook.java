package io.entitle.engine;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The bundled rules as one would use the rule engine without further thought: a session is built for every evaluation and
 * thrown away, and nothing that was concluded of one account serves another. What is faster is held against this.
 */
public final class NaiveBook {

    private NaiveBook() {}

    public static ProductBook bundled(String product) {
        return withSessions(product, base -> base::newKieSession).alone();
    }

    /** The bundled rules, with sessions from elsewhere. */
    static ProductBook withSessions(String product, Function<KieBase, Supplier<KieSession>> source) {
        RuleFolder folder = RuleFolder.bundled();
        List<RuleFile> files = folder.products().getOrDefault(product, List.of());
        RuleIndex index = RuleIndex.read(product, files);
        ExecutableModel model = new RuleCompiler(product, folder.digest())
                .compile(index.packageName(), files)
                .model()
                .orElseThrow();
        RuleBases bases = RuleBases.of(index.byQuestion(), List.of(model), base -> new Sessions(source.apply(base)));
        Rules rules = Rules.of(product, bases, RuleFilter.ALL);
        return ProductBook.of(rules, index, folder.digest());
    }
}

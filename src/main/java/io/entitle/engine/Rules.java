package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Attribution;
import io.entitle.vocabulary.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A compiled rule base, the catalogue that it states, and which of its rules may fire.
 *
 * @param catalogueRules the names of the rules that stated the catalogue
 * @param traces what notes each evaluation, if anything does
 */
record Rules(Sessions sessions, Product product, RuleFilter filter, Set<String> catalogueRules, List<Trace> traces) {

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
            Firing firing = new Firing(session, new Attribution(), filter, sessions.joins());
            session.insert(catalogue);
            firing.fire();
            return new Rules(sessions, catalogue.of(product), filter, firing.fired(), List.of());
        });
    }

    /** The same, no evaluation of which matches facts without end. */
    Rules counted(RuleIndex index) {
        return new Rules(sessions.counted(index), product, filter, catalogueRules, traces);
    }

    /** The same, each evaluation noted. */
    Rules traced(Trace by) {
        List<Trace> all = Stream.concat(traces.stream(), Stream.of(by)).toList();
        return new Rules(sessions, product, filter, catalogueRules, all);
    }

    /** Runs one evaluation in a session that no other one sees. */
    <T> T inSession(Function<KieSession, T> evaluation) {
        return inSession(Set.of(), evaluation);
    }

    /**
     * Runs one evaluation in a session that no other one sees.
     *
     * @param resting rules that do not fire in it
     */
    <T> T inSession(Set<String> resting, Function<KieSession, T> evaluation) {
        return sessions.use(session -> {
            traces.forEach(trace -> trace.attend(session, resting));
            return evaluation.apply(session);
        });
    }
}

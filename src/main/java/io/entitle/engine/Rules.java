package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Attribution;
import io.entitle.vocabulary.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;

/**
 * Compiled rules, the catalogue that they state, and which of them may fire.
 *
 * @param catalogueRules the names of the rules that stated the catalogue
 * @param traces what notes each evaluation, if anything does
 */
record Rules(RuleBases bases, Product product, RuleFilter filter, Set<String> catalogueRules, List<Trace> traces) {

    /** Asks the rules for their catalogue. */
    static Rules of(String product, RuleBases bases, RuleFilter filter) {
        Sessions sessions = bases.sessions(QuestionKind.CATALOGUE);
        return sessions.use(session -> {
            Catalogue catalogue = new Catalogue();
            Firing firing = new Firing(session, new Attribution(), filter, sessions.joins());
            session.insert(catalogue);
            firing.fire();
            return new Rules(bases, catalogue.of(product), filter, firing.fired(), List.of());
        });
    }

    /** The same, no evaluation of which matches facts without end. */
    Rules counted(RuleIndex index) {
        return new Rules(bases.counted(index), product, filter, catalogueRules, traces);
    }

    /** The same rules, of which others may fire; they may state another catalogue. */
    Rules firing(RuleFilter other) {
        return of(product.key(), bases, other);
    }

    /** The same, each evaluation noted. */
    Rules traced(Trace by) {
        List<Trace> all = Stream.concat(traces.stream(), Stream.of(by)).toList();
        return new Rules(bases, product, filter, catalogueRules, all);
    }

    /** The same, no evaluation noted: what is asked only to find words has no part in an answer. */
    Rules untraced() {
        return new Rules(bases, product, filter, catalogueRules, List.of());
    }

    /** Which facts the rules join that are evaluated for a question. */
    Joins joins(QuestionKind kind) {
        return bases.sessions(kind).joins();
    }

    /** Runs one evaluation, of the rules that can have a part in the answer, in a session that no other one sees. */
    <T> T inSession(QuestionKind kind, Function<KieSession, T> evaluation) {
        return bases.sessions(kind).use(session -> {
            traces.forEach(trace -> trace.attend(session, bases.skipped(kind)));
            return evaluation.apply(session);
        });
    }
}

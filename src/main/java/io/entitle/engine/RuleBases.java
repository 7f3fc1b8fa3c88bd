package io.entitle.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.drools.model.Model;
import org.kie.api.KieBase;

/**
 * The rules of a product as one rule base for each kind of question, built when it is first asked. The engine evaluates the
 * conditions of every rule of a base, whichever may fire; a rule that can have no part in an answer must not make it fail.
 * Safe to share between threads.
 */
final class RuleBases {

    private final RulesByQuestion rules;
    private final Function<Set<String>, Sessions> sessions;
    private final Map<QuestionKind, Sessions> byKind = new ConcurrentHashMap<>();

    /** @param sessions those of a base without some of the rules */
    RuleBases(RulesByQuestion rules, Function<Set<String>, Sessions> sessions) {
        this.rules = rules;
        this.sessions = sessions;
    }

    static RuleBases of(RulesByQuestion rules, List<ExecutableModel> models) {
        return of(rules, models, Sessions::new);
    }

    /** @param sessions made of a base */
    static RuleBases of(RulesByQuestion rules, List<ExecutableModel> models, Function<KieBase, Sessions> sessions) {
        List<Model> loaded = models.stream().map(ExecutableModel::load).toList();
        return new RuleBases(rules, skipped -> sessions.apply(ExecutableModel.base(loaded, skipped)));
    }

    /** The same, in whose sessions the facts are counted before they are matched. */
    RuleBases counted(RuleIndex index) {
        return new RuleBases(rules, sessions.andThen(made -> made.counted(index)));
    }

    /** The sessions in which a question is answered. */
    Sessions sessions(QuestionKind kind) {
        return byKind.computeIfAbsent(kind, any -> sessions.apply(skipped(kind)));
    }

    /** The names of the rules that are not evaluated for a question. */
    Set<String> skipped(QuestionKind kind) {
        return rules.relevantTo(kind).skipped();
    }

    /** How many sessions are in use at this moment. */
    int open() {
        return byKind.values().stream().mapToInt(Sessions::open).sum();
    }
}

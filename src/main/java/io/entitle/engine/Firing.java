package io.entitle.engine;

import io.entitle.vocabulary.Attribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/** Fires a session, notes which rule is concluding, and turns whatever a rule throws into a failure that names it. */
final class Firing extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    /** Far above what any account makes fire; reached only by rules that conclude without end. */
    private static final int LIMIT = 10_000;

    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("\\[Rule \"([^\"]+)\"");

    private final KieSession session;
    private final Attribution attribution;
    private final RuleFilter filter;
    private final MatchBudget budget;
    private final Set<String> fired = new TreeSet<>();
    private final IdentityHashMap<Object, String> derivedBy = new IdentityHashMap<>();
    private final List<Object> derived = new ArrayList<>();
    private Map<String, Set<String>> supporters = new HashMap<>();

    Firing(KieSession session, Attribution attribution, RuleFilter filter, Joins joins) {
        this.session = session;
        this.budget = new MatchBudget(session, joins);
        this.attribution = attribution;
        this.filter = filter;
        session.addEventListener((AgendaEventListener) this);
        session.addEventListener((RuleRuntimeEventListener) this);
    }

    void fire() {
        int count;
        budget.check();
        try {
            count = session.fireAllRules(match -> filter.allows(match.getRule().getName()), LIMIT);
        } catch (ConsequenceException e) {
            throw exhausted(e).orElseGet(() -> new EvaluationFailedException(attribution.last(), e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw exhausted(e).orElseGet(() -> new EvaluationFailedException(ruleIn(e), e));
        }
        if (count >= LIMIT) {
            throw new EvaluationFailedException(attribution.last(), "rules conclude without end");
        }
    }

    /** The budget ends while a rule concludes whose facts it may not be that match too often. */
    private static Optional<EvaluationFailedException> exhausted(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof EvaluationFailedException failed) {
                return Optional.of(failed);
            }
        }
        return Optional.empty();
    }

    /**
     * Fires with one more fact, which is taken back afterwards with all that was derived meanwhile.
     *
     * @return by rule, the rules whose derived facts it matched, those fired before included
     */
    Map<String, Set<String>> fireWith(Object fact) {
        Map<String, Set<String>> before = supporters;
        supporters = new HashMap<>();
        before.forEach((rule, by) -> supporters.put(rule, new TreeSet<>(by)));
        derived.clear();
        session.insert(fact);
        fire();
        derived.forEach(this::takeBack);
        takeBack(fact);
        Map<String, Set<String>> with = supporters;
        supporters = before;
        return with;
    }

    /** The engine keeps no fact of a kind that no rule asks for, and complains of one that is deleted all the same. */
    private void takeBack(Object fact) {
        FactHandle kept = session.getFactHandle(fact);
        if (kept != null) {
            session.delete(kept);
        }
    }

    /** Tells the session a fact that follows from what a rule concluded before. */
    void tell(Object fact, String rule) {
        derivedBy.put(fact, rule);
        session.insert(fact);
    }

    /** The names of the rules that fired, sorted. */
    Set<String> fired() {
        return fired;
    }

    /** By rule, the rules whose derived facts it matched. */
    Map<String, Set<String>> supporters() {
        return supporters;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        String rule = filter.named(event.getMatch().getRule().getName());
        attribution.concluding(rule);
        fired.add(rule);
        if (!derivedBy.isEmpty()) {
            event.getMatch().getObjects().forEach(fact -> support(rule, fact));
        }
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        budget.inserted(event.getObject());
        if (event.getRule() != null) {
            String rule = filter.named(event.getRule().getName());
            derivedBy.put(event.getObject(), rule);
            derived.add(event.getObject());
            budget.told(rule);
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // Facts are never updated; the interface asks for the method.
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        budget.deleted(event.getOldObject());
    }

    private void support(String rule, Object fact) {
        String by = derivedBy.get(fact);
        if (by != null) {
            supporters.computeIfAbsent(rule, any -> new TreeSet<>()).add(by);
        }
    }

    /** A condition that throws is told only in the text of the engine's exception. */
    private static String ruleIn(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            Matcher named = RULE_IN_MESSAGE.matcher(String.valueOf(t.getMessage()));
            if (named.find()) {
                return named.group(1);
            }
        }
        return "";
    }
}

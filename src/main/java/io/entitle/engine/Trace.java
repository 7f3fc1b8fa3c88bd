package io.entitle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/** Notes what happens in the evaluations that an answer takes. For one thread. */
public final class Trace {

    private final List<Noting> evaluations = new ArrayList<>();

    /**
     * Follows one evaluation from its beginning.
     *
     * @param resting rules that do not fire in it
     */
    void attend(KieSession session, Set<String> resting) {
        Noting noting = new Noting(resting);
        session.addEventListener((AgendaEventListener) noting);
        session.addEventListener((RuleRuntimeEventListener) noting);
        evaluations.add(noting);
    }

    /** The evaluations so far, in their order; one that failed goes as far as it came. */
    public List<Run> runs() {
        return evaluations.stream()
                .map(noting -> new Run(noting.told, noting.fired, noting.resting))
                .toList();
    }

    private static final class Noting extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

        private final Set<String> resting;
        private final List<Object> told = new ArrayList<>();
        private final SortedMap<String, Integer> fired = new TreeMap<>();

        Noting(Set<String> resting) {
            this.resting = resting;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            fired.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            told.add(event.getObject());
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            // Facts are never updated; the interface asks for the method.
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            // Facts are never deleted; the interface asks for the method.
        }
    }
}

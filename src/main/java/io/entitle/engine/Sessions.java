package io.entitle.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The sessions of a rule base. What a session is built of is used again by the next one, without anything that it was
 * told, as building it costs about as much as a small evaluation. Safe to share between threads.
 */
final class Sessions {

    /** As many as are built before they are asked for; more are built as threads need them. */
    private static final int AT_FIRST = 1;

    private final KieSessionsPool pool;
    private final AtomicInteger open = new AtomicInteger();

    Sessions(KieBase base) {
        this.pool = base.newKieSessionsPool(AT_FIRST);
    }

    /** Runs one evaluation in a session that no other one sees, and which is given back whatever happens. */
    <T> T use(Function<KieSession, T> evaluation) {
        KieSession session = pool.newKieSession();
        open.incrementAndGet();
        try {
            return evaluation.apply(session);
        } finally {
            session.dispose();
            open.decrementAndGet();
        }
    }

    /** How many are in use at this moment. */
    int open() {
        return open.get();
    }
}

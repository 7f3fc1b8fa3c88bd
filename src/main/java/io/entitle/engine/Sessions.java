package io.entitle.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The sessions of a rule base. What a session is built of is used again by the next one, without anything that it was
 * told, as building it costs about as much as a small evaluation. Safe to share between threads.
 */
final class Sessions {

    /** As many as are built before they are asked for; more are built as threads need them. */
    private static final int AT_FIRST = 1;

    private final Supplier<KieSession> source;
    private final AtomicInteger open = new AtomicInteger();

    Sessions(KieBase base) {
        this(base.newKieSessionsPool(AT_FIRST)::newKieSession);
    }

    /** @param source makes a session that holds nothing, and which is disposed of after one evaluation */
    Sessions(Supplier<KieSession> source) {
        this.source = source;
    }

    /** Runs one evaluation in a session that no other one sees, and which is given back whatever happens. */
    <T> T use(Function<KieSession, T> evaluation) {
        KieSession session = source.get();
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

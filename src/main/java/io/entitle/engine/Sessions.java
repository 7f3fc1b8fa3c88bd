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
    private final Function<RuleIndex, Joins> counting;
    private final AtomicInteger open;
    private final Joins joins;

    private Sessions(
            Supplier<KieSession> source, Function<RuleIndex, Joins> counting, AtomicInteger open, Joins joins) {
        this.source = source;
        this.counting = counting;
        this.open = open;
        this.joins = joins;
    }

    Sessions(KieBase base) {
        this(
                base.newKieSessionsPool(AT_FIRST)::newKieSession,
                index -> Joins.of(base, index),
                new AtomicInteger(),
                Joins.NONE);
    }

    /** @param source makes a session that holds nothing, and which is disposed of after one evaluation */
    Sessions(Supplier<KieSession> source) {
        this(source, index -> Joins.NONE, new AtomicInteger(), Joins.NONE);
    }

    /** The same, in which the facts are counted before they are matched. */
    Sessions counted(RuleIndex index) {
        return new Sessions(source, counting, open, counting.apply(index));
    }

    /** Which facts the rules join. */
    Joins joins() {
        return joins;
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

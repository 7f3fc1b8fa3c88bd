package io.entitle.events;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Delivers the events of runs to a receiver, those of an account in order. What was acknowledged is noted before more is
 * sent: none is lost, and a process that is killed between the two sends a batch again, each event with the id that it had.
 *
 * @param source what the events say they come from
 */
public record Delivery(Jdbi store, URI source, Receiver receiver) {

    static final int BATCH = 500;

    /**
     * Delivers what the receiver has not acknowledged: of one run, or of all runs that are done, in their order. Answers
     * how many were delivered.
     *
     * @throws NotDeliveredException if the run is not done or the receiver does not take its events
     */
    public long deliver(Optional<Long> run) {
        Outbox outbox = new Outbox(store);
        List<Outbox.Done> runs = outbox.outstanding(receiver.name());
        if (run.isPresent()) {
            Outbox.Done named = outbox.named(run.get());
            runs = runs.stream().filter(named::equals).toList();
        }
        return runs.stream().mapToLong(one -> deliver(outbox, one)).sum();
    }

    private long deliver(Outbox outbox, Outbox.Done run) {
        Deliveries deliveries = new Deliveries(store, receiver.name());
        Events events = new Events(source);
        Position position = deliveries.begin(run.run()).position();
        long delivered = 0;
        List<Transition> next = outbox.after(run, position, BATCH);
        while (!next.isEmpty()) {
            receiver.take(next.stream().map(events::line).toList());
            Position reached = next.get(next.size() - 1).position();
            deliveries.advance(run.run(), position, reached, next.size());
            delivered += next.size();
            position = reached;
            next = outbox.after(run, position, BATCH);
        }
        deliveries.finish(run.run());
        return delivered;
    }
}

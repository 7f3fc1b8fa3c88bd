package io.entitle.events;

import io.entitle.wire.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes events into a file, one a line. The same runs give the same bytes, on either kind of database.
 *
 * @param source what the events say they come from
 */
public record EventFile(Jdbi store, URI source, Path file) {

    private static final int READ = 5_000;

    /**
     * Writes the events of a run, or of the last run of each product, and answers how many there are.
     *
     * @throws NotDeliveredException if the run is not done, or the file cannot be written
     */
    public long write(Optional<Long> run) {
        Outbox outbox = new Outbox(store);
        List<Outbox.Done> runs = run.map(outbox::named).map(List::of).orElseGet(outbox::last);
        try {
            long[] count = {0};
            new WholeFile(file).write(out -> {
                for (Outbox.Done one : runs) {
                    count[0] += write(outbox, one, out);
                }
            });
            return count[0];
        } catch (IOException e) {
            throw new NotDeliveredException(file + ": cannot be written");
        }
    }

    private long write(Outbox outbox, Outbox.Done run, OutputStream out) throws IOException {
        Events events = new Events(source);
        long count = 0;
        List<Transition> next = outbox.after(run, Position.START, READ);
        while (!next.isEmpty()) {
            for (Transition transition : next) {
                out.write((events.line(transition) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            count += next.size();
            next = outbox.after(run, next.get(next.size() - 1).position(), READ);
        }
        return count;
    }
}

package io.entitle.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Whose turn it is: each thread goes through all, from a place of its own. */
@State(Scope.Thread)
public class Turn {

    private int next;

    @Setup
    public void begin(ThreadParams threads) {
        next = threads.getThreadIndex() * 7919;
    }

    <T> T of(List<T> all) {
        next = (next + 1) % all.size();
        return all.get(next);
    }
}

package io.entitle.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Whose turn it is: each thread goes through all, from a place of its own. */
@State(Scope.Thread)
public class Turn {

    private long turn;

    @Setup
    public void begin(ThreadParams threads) {
        turn = threads.getThreadIndex() * 7919L;
    }

    /** The next one. */
    <T> T of(List<T> all) {
        turn++;
        return sameOf(all);
    }

    /** One of others, in the same turn. */
    <T> T sameOf(List<T> others) {
        return others.get((int) (turn % others.size()));
    }
}

package io.entitle.likeness;

import io.entitle.decision.Message;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Origin;
import io.entitle.vocabulary.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Notes all that one evaluation learns of an account beside what tells it apart from others at once. For one thread. */
public final class Testimony implements Witness {

    private Set<Observation> observations = new LinkedHashSet<>();
    private Set<Origin> reckoned = new LinkedHashSet<>();
    private Set<Coming> coming = new LinkedHashSet<>();

    @Override
    public void asked(Origin moment, boolean reached, Occasion.Kind kind, Supplier<Message> of) {
        observations.add(new Observation.Reached(moment));
        if (!reached) {
            coming.add(new Coming(moment, new Occasion(kind, of.get())));
        }
    }

    @Override
    public void compared(Origin one, Origin other, int order) {
        observations.add(new Observation.Compared(one, other));
    }

    @Override
    public void read(Origin moment) {
        observations.add(new Observation.Read(moment));
    }

    @Override
    public void reckoned(Origin moment) {
        reckoned.add(moment);
    }

    /** Something else was asked of the account. */
    public void note(Observation observation) {
        observations.add(observation);
    }

    /** What was found to be still ahead. */
    public List<Coming> coming() {
        return List.copyOf(coming);
    }

    /**
     * All observations, in the order in which they were learnt. They are no longer held here: what was concluded refers to
     * this through every moment that it tells, and is kept for long.
     */
    List<Observation> handOver() {
        List<Observation> all =
                Stream.concat(observations.stream(), merelyReckoned()).toList();
        observations = new LinkedHashSet<>();
        reckoned = new LinkedHashSet<>();
        coming = new LinkedHashSet<>();
        return all;
    }

    /** Moments that nothing else was learnt of, and nothing of any that was reckoned from them: they are only told to people. */
    private Stream<Observation> merelyReckoned() {
        Set<Origin> looked = new HashSet<>();
        observations.stream()
                .flatMap(observation -> observation.moments().stream())
                .forEach(moment -> add(moment, looked));
        List<Origin> latestFirst = new ArrayList<>(reckoned);
        Collections.reverse(latestFirst);
        return latestFirst.stream().filter(moment -> add(moment, looked)).map(Observation.Reckonable::new);
    }

    /** Adds a moment with all that it is reckoned from; answers whether it was new. */
    private static boolean add(Origin moment, Set<Origin> looked) {
        boolean isNew = looked.add(moment);
        if (isNew && moment instanceof Origin.Reckoned later) {
            add(later.from(), looked);
        }
        return isNew;
    }
}

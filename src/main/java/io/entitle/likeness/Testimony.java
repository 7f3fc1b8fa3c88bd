package io.entitle.likeness;

import io.entitle.decision.Message;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Origin;
import io.entitle.vocabulary.Witness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Notes all that one evaluation learns of an account beside what tells it apart from others at once. For one thread. */
public final class Testimony implements Witness {

    private Set<Observation> observations = new LinkedHashSet<>();
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
        List<Observation> all = List.copyOf(observations);
        observations = new LinkedHashSet<>();
        coming = new LinkedHashSet<>();
        return all;
    }
}

package io.entitle.report;

import java.util.List;
import java.util.Optional;

/**
 * Which run of a product is in force, and what became of those after it. Immutable.
 *
 * @param holding the run whose results hold; empty where none was ever done
 * @param since the runs after it, none of which holds, in order
 */
public record ProductStatus(String product, Optional<Run> holding, List<Run> since) {

    public ProductStatus {
        since = List.copyOf(since);
    }

    /** The run that was begun and has not ended: one is going on, or was interrupted. */
    public Optional<Run> unfinished() {
        return since.stream().filter(run -> run.state().equals("running")).findFirst();
    }

    /** The last run, if it was stopped by its brake. */
    public Optional<Run> stopped() {
        return since.stream()
                .filter(run -> !run.state().equals("undone"))
                .reduce((one, later) -> later)
                .filter(run -> run.state().equals("braked"));
    }
}

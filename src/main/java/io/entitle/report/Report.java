package io.entitle.report;

import java.util.List;
import java.util.Optional;

/**
 * What one run over the accounts of a product found. Immutable.
 *
 * @param earlier the runs of the product that were done before it, the latest first
 * @param since what became of the product after it: runs that were stopped, or are still going on
 */
public record Report(Run run, List<Run> earlier, List<Run> since, Standing standing, Changes changes) {

    public Report {
        earlier = List.copyOf(earlier);
        since = List.copyOf(since);
    }

    /** The run before, if its facts came from elsewhere. */
    public Optional<Run> otherSource() {
        return earlier.stream()
                .findFirst()
                .filter(before -> before.source().isPresent() && run.source().isPresent())
                .filter(before -> !before.origin().equals(run.origin()));
    }
}

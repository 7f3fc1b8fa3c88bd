package io.entitle.report;

import java.util.List;

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
}

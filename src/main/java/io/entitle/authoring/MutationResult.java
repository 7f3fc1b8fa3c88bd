package io.entitle.authoring;

import java.util.List;

/**
 * What became of the mutants. Immutable.
 *
 * @param tried how many there were
 * @param survivors those that no case noticed, in the order of files and places
 */
public record MutationResult(int tried, List<Mutation> survivors) {

    public MutationResult {
        survivors = List.copyOf(survivors);
    }
}

package io.entitle.difference;

import java.util.List;

/**
 * How often something was found. Immutable.
 *
 * @param accounts how many accounts; one that it was found for twice counts once
 * @param answers how many answers, over all accounts, instants and features
 * @param samples the ids of the first of the accounts, in the order of the file
 */
public record Count(long accounts, long answers, List<String> samples) {

    public static final Count NONE = new Count(0, 0, List.of());

    public Count {
        samples = List.copyOf(samples);
    }
}

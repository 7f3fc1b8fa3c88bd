package io.entitle.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class Nearest {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The closest known name, if it is close enough to be a likely slip. */
    public static Optional<String> to(String found, Collection<String> known) {
        if (found.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> DISTANCE.apply(found, name)))
                .filter(name -> DISTANCE.apply(found, name) <= Math.max(2, name.length() / 2));
    }

    /** {@code ; did you mean `name`?}, or nothing where no known name is near. */
    public static String hint(String found, Collection<String> known) {
        return to(found, known).map(name -> "; did you mean `" + name + "`?").orElse("");
    }
}

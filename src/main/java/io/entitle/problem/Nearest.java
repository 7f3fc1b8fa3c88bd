package io.entitle.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class Nearest {

    private static final int LONGEST = 80;

    private Nearest() {}

    /** The closest known name, if it is close enough to be a likely slip: at most one letter in three is another one. */
    public static Optional<String> to(String found, Collection<String> known) {
        if (found.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = found.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .sorted()
                .min(Comparator.comparingInt(name -> slips(plain, name.toLowerCase(Locale.ROOT))))
                .filter(name -> slips(plain, name.toLowerCase(Locale.ROOT)) <= Math.max(1, name.length() / 3));
    }

    /** {@code ; did you mean `name`?}, or nothing where no known name is near. */
    public static String hint(String found, Collection<String> known) {
        return to(found, known).map(name -> "; did you mean `" + name + "`?").orElse("");
    }

    /** How many letters are left out, put in, changed, or swapped with their neighbour. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(one, other, i, j, slips);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(String one, String other, int i, int j, int[][] slips) {
        int changed = slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, 1 + slips[i - 2][j - 2]) : least;
    }
}

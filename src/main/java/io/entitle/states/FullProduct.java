package io.entitle.states;

import io.entitle.fact.Facts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every combination of the traits of a family. */
final class FullProduct {

    /** Beyond that not even looking at each is worth it. */
    private static final long MOST_LOOKED_AT = 300_000;

    private FullProduct() {}

    /** All the accounts there can be; empty if there are more than that. */
    static Optional<List<Facts>> of(Family family, Draft.Scene scene, int most) {
        Set<Facts> accounts = new LinkedHashSet<>();
        int[] row = new int[family.axes().size()];
        long looked = 0;
        do {
            family.account(row, scene).ifPresent(accounts::add);
            looked++;
        } while (accounts.size() <= most && looked <= MOST_LOOKED_AT && next(row, family));
        return accounts.size() <= most && looked <= MOST_LOOKED_AT
                ? Optional.of(List.copyOf(accounts))
                : Optional.empty();
    }

    /** The last axis turns fastest. */
    private static boolean next(int[] row, Family family) {
        for (int i = row.length - 1; i >= 0; i--) {
            row[i]++;
            if (row[i] < family.axes().get(i).size()) {
                return true;
            }
            row[i] = 0;
        }
        return false;
    }
}

package io.entitle.states;

import io.entitle.fact.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Accounts in which any few traits of different axes stand together at least once, if an account can have them
 * together. Each is built around the first traits that do not yet stand together, and filled with whatever brings the
 * most that is new. For one thread.
 */
final class Covering {

    private static final int UNSET = -1;

    private final Family family;
    private final Draft.Scene scene;
    private final int strength;
    private final int[] sizes;
    private final List<int[]> groups = new ArrayList<>();
    private final List<BitSet> missing = new ArrayList<>();

    private Covering(Family family, Draft.Scene scene, int strength) {
        this.family = family;
        this.scene = scene;
        this.strength = Math.min(strength, family.axes().size());
        this.sizes = family.axes().stream().mapToInt(Axis::size).toArray();
        group(new int[this.strength], 0, 0);
    }

    static List<Facts> of(Family family, Draft.Scene scene, int strength) {
        return new Covering(family, scene, strength).accounts();
    }

    /** How many there are about: never fewer than the largest axes have combinations. */
    static long least(Family family, int strength) {
        return family.axes().stream()
                .map(Axis::size)
                .sorted((one, other) -> other - one)
                .limit(strength)
                .mapToLong(Integer::longValue)
                .reduce(1, (one, other) -> one * other);
    }

    private void group(int[] chosen, int count, int from) {
        if (count == strength) {
            groups.add(chosen.clone());
            BitSet all = new BitSet();
            all.set(0, combinations(chosen));
            missing.add(all);
            return;
        }
        for (int axis = from; axis < sizes.length; axis++) {
            chosen[count] = axis;
            group(chosen, count + 1, axis + 1);
        }
    }

    private int combinations(int[] group) {
        int count = 1;
        for (int axis : group) {
            count *= sizes[axis];
        }
        return count;
    }

    private List<Facts> accounts() {
        List<Facts> accounts = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int at = missing.get(group).nextSetBit(0);
                    at >= 0;
                    at = missing.get(group).nextSetBit(at)) {
                missing.get(group).clear(at);
                int[] row = seeded(group, at);
                if (account(row).isPresent()) {
                    fill(row);
                    cross(row);
                    account(row).ifPresent(accounts::add);
                }
            }
        }
        return accounts;
    }

    private int[] seeded(int group, int combination) {
        int[] row = new int[sizes.length];
        java.util.Arrays.fill(row, UNSET);
        int rest = combination;
        int[] axes = groups.get(group);
        for (int i = axes.length - 1; i >= 0; i--) {
            row[axes[i]] = rest % sizes[axes[i]];
            rest /= sizes[axes[i]];
        }
        return row;
    }

    private void fill(int[] row) {
        for (int axis = 0; axis < row.length; axis++) {
            if (row[axis] == UNSET) {
                row[axis] = best(row, axis);
            }
        }
    }

    private int best(int[] row, int axis) {
        int best = 0;
        int most = -1;
        for (int trait = 0; trait < sizes[axis]; trait++) {
            row[axis] = trait;
            int brings = brings(row, axis);
            if (brings > most && account(row).isPresent()) {
                best = trait;
                most = brings;
            }
        }
        row[axis] = UNSET;
        return best;
    }

    private int brings(int[] row, int axis) {
        int brings = 0;
        for (int group = 0; group < groups.size(); group++) {
            int at = holds(groups.get(group), axis) ? combination(groups.get(group), row) : UNSET;
            if (at >= 0 && missing.get(group).get(at)) {
                brings++;
            }
        }
        return brings;
    }

    private static boolean holds(int[] group, int axis) {
        for (int one : group) {
            if (one == axis) {
                return true;
            }
        }
        return false;
    }

    private void cross(int[] row) {
        for (int group = 0; group < groups.size(); group++) {
            missing.get(group).clear(combination(groups.get(group), row));
        }
    }

    /** Where the combination of a group stands; {@link #UNSET} if one of its axes is not yet set. */
    private static int position(int[] group, int[] row, int[] sizes) {
        int position = 0;
        for (int axis : group) {
            if (row[axis] == UNSET) {
                return UNSET;
            }
            position = position * sizes[axis] + row[axis];
        }
        return position;
    }

    private int combination(int[] group, int[] row) {
        return position(group, row, sizes);
    }

    private Optional<Facts> account(int[] row) {
        int[] set = row.clone();
        for (int i = 0; i < set.length; i++) {
            set[i] = Math.max(0, set[i]);
        }
        return family.account(set, scene);
    }
}

package io.entitle.sweep;

import java.util.Set;

/**
 * What a run is let do that would be refused otherwise.
 *
 * @param backdate its instant may lie before that of the last run
 * @param newSource its facts may come from elsewhere than those of the last run
 * @param leftOut products without rules whose accounts may be passed over
 */
public record Waivers(boolean backdate, boolean newSource, Set<String> leftOut) {

    public static final Waivers NONE = new Waivers(false, false, Set.of());

    public Waivers {
        leftOut = Set.copyOf(leftOut);
    }
}

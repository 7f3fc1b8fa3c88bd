package io.entitle.report;

/**
 * The most that a brake let pass in a run.
 *
 * @param name what it bounds, as the option is called
 * @param most a number, a share or {@code none}
 * @param given whether whoever asked for the run named it; else it is the default
 */
public record BrakeBound(String name, String most, boolean given) {

    private static final String NONE = "none";

    public boolean isSet() {
        return !most.equals(NONE);
    }
}

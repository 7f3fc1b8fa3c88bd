package io.entitle.bench;

/**
 * How much is run.
 *
 * @param only a pattern of names
 * @param isToBeShown whether the figures are for the README
 */
record Plan(String only, int accounts, int forks, boolean isToBeShown) {

    private static final String ALL = ".*";

    static Plan of(boolean quick, String only) {
        return quick ? new Plan(only, 2_000, 1, false) : new Plan(only, 100_000, 5, only.equals(ALL));
    }
}

package io.entitle.states;

/**
 * How one group of axes was combined.
 *
 * @param axes their names, for people
 * @param together how many of them stand in every combination with each other; 0 is all
 * @param states how many accounts came of it, those included that another group has too
 */
public record Combined(String name, String axes, int together, int states) {

    /** In words: {@code in full}, {@code every three}, {@code every two}, {@code each once}. */
    public String how() {
        return switch (together) {
            case 0 -> "in full";
            case 1 -> "each once";
            case 2 -> "every two";
            default -> "every three";
        };
    }
}

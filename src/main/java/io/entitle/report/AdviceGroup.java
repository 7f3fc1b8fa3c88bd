package io.entitle.report;

import java.util.List;
import java.util.Optional;

/**
 * The same advice, given to several accounts. Immutable.
 *
 * @param to the plan recommended
 * @param reason stable code, given by the rule
 * @param figures the numbers that it rests on, by name
 */
public record AdviceGroup(String advice, Optional<String> to, String reason, long accounts, List<Figure> figures) {

    /** What rules call the price of a month of the plan that they recommend. */
    public static final String WORTH = "monthlyFee";

    public AdviceGroup {
        figures = List.copyOf(figures);
    }

    /** What it comes to if all follow it, where it carries the price of a month. */
    public Optional<Figure> worth() {
        return figures.stream().filter(figure -> figure.name().equals(WORTH)).findFirst();
    }
}

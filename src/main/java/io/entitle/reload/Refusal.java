package io.entitle.reload;

import io.entitle.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * Why what a rules folder holds does not answer. Immutable.
 *
 * @param at when it was tried
 * @param problems each with its place inside the folder, in the words of the check of rules or of their test
 */
public record Refusal(Instant at, List<Problem> problems) {

    private static final int SHOWN = 10;

    public Refusal {
        problems = List.copyOf(problems);
    }

    /** The first problems, a line each, and how many more there are. */
    String shown() {
        StringBuilder text = new StringBuilder();
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n    ").append(problem));
        if (problems.size() > SHOWN) {
            text.append("\n    and ").append(problems.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}

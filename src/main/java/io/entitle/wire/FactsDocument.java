package io.entitle.wire;

import io.entitle.fact.Facts;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one document: facts, or problems, never both. Immutable.
 *
 * @param facts present exactly when there are no problems
 * @param account the account it is about, where at least that could be read
 * @param problems everything that is wrong with it, with a JSON path inside the document, or {@code file:line:column}
 *     where its text could not be read at all
 */
public record FactsDocument(Optional<Facts> facts, Optional<String> account, List<Problem> problems) {

    public FactsDocument {
        problems = List.copyOf(problems);
        if (facts.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a document has either facts or problems");
        }
    }

    static FactsDocument unreadable(Problem problem) {
        return new FactsDocument(Optional.empty(), Optional.empty(), List.of(problem));
    }

    /** The same with one more problem, and so without facts. */
    public FactsDocument refused(Problem problem) {
        return new FactsDocument(
                Optional.empty(),
                account,
                Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }
}

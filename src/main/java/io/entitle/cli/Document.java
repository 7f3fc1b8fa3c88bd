package io.entitle.cli;

import io.entitle.problem.Problem;
import io.entitle.wire.FactsDocument;
import java.util.List;

/** A document and where it stands, for messages: they do not name the account. */
record Document(String source, int position, FactsDocument content) {

    /** What is wrong with it, a line each. */
    List<String> complaints() {
        return content.problems().stream().map(this::complaint).toList();
    }

    String complaint(String message) {
        return place() + ": " + message;
    }

    /** Where it stands, for messages. */
    String place() {
        return source + ": document " + position;
    }

    /** Whether the text around it could not be read, so that nothing is known of what else the file held. */
    boolean isUnreadable() {
        return content.problems().stream().anyMatch(problem -> !isInside(problem));
    }

    private String complaint(Problem problem) {
        return isInside(problem) ? complaint(problem.toString()) : problem.toString();
    }

    private static boolean isInside(Problem problem) {
        return problem.path().startsWith("$");
    }
}

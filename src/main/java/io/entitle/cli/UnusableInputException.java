package io.entitle.cli;

import io.entitle.problem.EntitleException;
import java.util.List;

/** What was handed in cannot be used, so nothing is answered. */
final class UnusableInputException extends EntitleException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(List<String> lines) {
        super(String.join("\n", lines));
    }
}

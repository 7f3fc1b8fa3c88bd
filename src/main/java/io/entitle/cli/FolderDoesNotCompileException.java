package io.entitle.cli;

import io.entitle.problem.EntitleException;
import java.util.List;

/** One of several rules folders does not compile; each problem names the folder too. */
final class FolderDoesNotCompileException extends EntitleException {

    private static final long serialVersionUID = 1L;

    FolderDoesNotCompileException(List<String> problems) {
        super(String.join("\n", problems) + "\n"
                + (problems.size() == 1 ? "1 problem" : problems.size() + " problems"));
    }
}

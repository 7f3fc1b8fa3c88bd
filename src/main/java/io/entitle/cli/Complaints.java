package io.entitle.cli;

import java.util.List;

/** Tells what is wrong as it is found, as there may be more of it than fits into memory. For one thread. */
final class Complaints {

    private final Terminal terminal;
    private long count;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    void tell(List<String> lines) {
        lines.forEach(line -> terminal.err().print(line + "\n"));
        count += lines.size();
    }

    /** @throws UnusableInputException with their number */
    void throwIfAny() {
        if (count > 0) {
            String problems = count == 1 ? "1 problem" : count + " problems";
            throw new UnusableInputException(List.of(problems + "; nothing was written"));
        }
    }
}

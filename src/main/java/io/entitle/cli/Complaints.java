package io.entitle.cli;

import java.util.List;
import java.util.function.Supplier;

/** Tells what is wrong as it is found: the first of it in words, of the rest the number. For one thread. */
final class Complaints {

    private static final int MOST = 100;

    private final Terminal terminal;
    private long count;
    private long told;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    void tell(List<String> lines) {
        lines.forEach(this::tell);
    }

    void tell(String line) {
        tell(() -> line);
    }

    /** @param line is made only if it is told */
    void tell(Supplier<String> line) {
        count++;
        if (told < MOST) {
            told++;
            terminal.err().print(line.get() + "\n");
        }
    }

    /** Counts those that there are no words of. */
    void more(long untold) {
        count += untold;
    }

    boolean areNone() {
        return count == 0;
    }

    /** @throws UnusableInputException with their number */
    void throwIfAny() {
        if (count > told) {
            terminal.err().print("and " + (count - told) + " more problems\n");
        }
        if (count > 0) {
            String problems = count == 1 ? "1 problem" : count + " problems";
            throw new UnusableInputException(List.of(problems + "; nothing was written"));
        }
    }
}

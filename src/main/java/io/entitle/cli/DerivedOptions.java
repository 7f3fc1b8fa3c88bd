package io.entitle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How accounts are derived from rules, and where those that show something are written. */
final class DerivedOptions {

    @Option(
            names = "--states",
            paramLabel = "N",
            description = "Derive about so many accounts of each product at most. Default: 16000.")
    private Optional<Integer> states = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the smallest account that shows something to a file of its own in this folder.")
    private Optional<Path> out = Optional.empty();

    boolean areGiven() {
        return states.isPresent() || out.isPresent();
    }

    Optional<Path> out() {
        return out;
    }

    /** How many, where that is said. */
    Optional<Integer> states() {
        states.filter(number -> number < 1).ifPresent(number -> {
            throw new UnusableInputException(
                    List.of("--states: expected a number of at least 1, found `" + number + "`"));
        });
        return states;
    }
}

package io.entitle.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands below another one, in the order of its help. Those that no argument names cannot be what is asked for:
 * they are not even loaded, as reading the options of all commands takes longer than a decision.
 */
final class Subcommands {

    private static final Set<String> LISTING = Set.of("-h", "--help", "-V", "--version");

    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    Subcommands with(String name, Supplier<Object> command) {
        commands.put(name, command);
        return this;
    }

    /** Adds those that the arguments may mean: all of them where none is named, or where help may list them. */
    void addTo(CommandLine parent, Set<String> args) {
        boolean all =
                args.stream().noneMatch(commands::containsKey) || args.stream().anyMatch(LISTING::contains);
        commands.forEach((name, command) -> {
            if (all || args.contains(name)) {
                parent.addSubcommand(name, command.get());
            }
        });
    }
}

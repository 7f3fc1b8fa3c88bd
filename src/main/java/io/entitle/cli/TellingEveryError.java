package io.entitle.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command unless its arguments are wrong; then tells all that is wrong with them, not just the first. */
record TellingEveryError(Failures failures) implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        List<Exception> errors = commands.stream()
                .flatMap(command -> command.getParseResult().errors().stream())
                .toList();
        return errors.isEmpty() || asksForHelp(commands)
                ? new RunLast().execute(parsed)
                : failures.badArguments(errors, commands.get(commands.size() - 1));
    }

    private static boolean asksForHelp(List<CommandLine> commands) {
        return commands.stream()
                .anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
    }
}

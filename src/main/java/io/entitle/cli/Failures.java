package io.entitle.cli;

import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.RulesDoNotCompileException;
import io.entitle.finding.Place;
import io.entitle.problem.EntitleException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong on standard error, and chooses the exit code. */
record Failures(Terminal terminal, GlobalOptions options)
        implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof EntitleException expected) {
            trace(expected);
            return expected(expected).code();
        }
        if (thrown instanceof UncheckedIOException unreadable) {
            trace(unreadable);
            tell("cannot be read: " + unreadable.getMessage());
            return Exit.BAD_INPUT.code();
        }
        return defect(thrown);
    }

    @Override
    public int handleParseException(ParameterException thrown, String[] args) {
        return badArguments(List.of(thrown), thrown.getCommandLine());
    }

    int badArguments(List<Exception> errors, CommandLine command) {
        errors.stream().map(Failures::message).distinct().forEach(this::tell);
        tell("try `" + command.getCommandSpec().qualifiedName() + " --help`");
        return Exit.BAD_INPUT.code();
    }

    int defect(Throwable thrown) {
        String what = String.valueOf(thrown).lines().findFirst().orElse("");
        tell("a defect of entitle: " + what + (options.debug() ? "" : "; --debug shows where"));
        trace(thrown);
        return Exit.DEFECT.code();
    }

    private Exit expected(EntitleException thrown) {
        if (thrown instanceof RulesDoNotCompileException rules) {
            rules.findings().forEach(found -> tell(found.toString()));
            tell(counted(rules.findings().size()));
            return Exit.RULES_DO_NOT_COMPILE;
        }
        tell(String.valueOf(thrown.getMessage()));
        if (thrown instanceof FolderDoesNotCompileException) {
            return Exit.RULES_DO_NOT_COMPILE;
        }
        return thrown instanceof EvaluationFailedException ? Exit.FOUND_FAILURE : Exit.BAD_INPUT;
    }

    private static String counted(int problems) {
        return problems == 1 ? "1 problem" : problems + " problems";
    }

    private static String message(Exception error) {
        String message = String.valueOf(error.getMessage());
        String near = error instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .map(name -> "`" + name + "`")
                        .limit(3)
                        .collect(Collectors.joining(", "))
                : "";
        return near.isEmpty() ? message : message + "; did you mean " + near + "?";
    }

    private void trace(Throwable thrown) {
        if (options.debug()) {
            thrown.printStackTrace(terminal.err());
        }
    }

    /** Whatever a file or an option is called, it does not move the cursor. */
    private void tell(String line) {
        terminal.err().print(line.lines().map(Place::shown).collect(Collectors.joining("\n")) + "\n");
    }
}

package io.entitle.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, put together for one run. */
final class CommandTree {

    private final CommandLine root;
    private final Failures failures;

    private CommandTree(CommandLine root, Failures failures) {
        this.root = root;
        this.failures = failures;
    }

    static CommandTree of(Terminal terminal) {
        GlobalOptions options = new GlobalOptions();
        Session session = new Session(terminal, options);
        CommandLine rules = new CommandLine(new RulesCommand());
        CommandLine root = new CommandLine(new EntitleCommand());
        root.getCommandSpec().addMixin("global", CommandSpec.forAnnotatedObject(options));
        root.addSubcommand(new CheckCommand(session))
                .addSubcommand(new ShowCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new TimelineCommand(session))
                .addSubcommand(new RemediesCommand(session))
                .addSubcommand(new AdviseCommand(session))
                .addSubcommand(new ChangeCommand(session))
                .addSubcommand(new BillCommand(session))
                .addSubcommand(rules);
        // Only now, as what the root hands down goes no deeper than one level at a time.
        rules.addSubcommand(new RulesListCommand(session))
                .addSubcommand(new RulesCheckCommand(session))
                .addSubcommand(new ExplainCodeCommand(session))
                .addSubcommand(new RulesTestCommand(session))
                .addSubcommand(new RulesVerifyCommand(session))
                .addSubcommand(new RulesDiffCommand(session))
                .addSubcommand(new RulesReviewCommand(session));
        collectErrors(root);
        Failures failures = new Failures(terminal, options);
        return new CommandTree(configured(root, terminal, failures), failures);
    }

    int execute(String... args) {
        try {
            return root.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failures.defect(e);
        }
    }

    private static CommandLine configured(CommandLine root, Terminal terminal, Failures failures) {
        return root.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.ansi()))
                .setUsageHelpWidth(terminal.columns())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(false)
                .setExecutionStrategy(new TellingEveryError(failures))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** Else the parser stops at the first; the setting is not handed on to the commands below. */
    private static void collectErrors(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(CommandTree::collectErrors);
    }
}

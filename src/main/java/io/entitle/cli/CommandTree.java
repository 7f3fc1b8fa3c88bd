package io.entitle.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, put together for one run. */
final class CommandTree {

    private static final String RULES = "rules";
    private static final String SWEEP = "sweep";
    private static final String FACTS = "facts";

    private final CommandLine root;
    private final Failures failures;

    private CommandTree(CommandLine root, Failures failures) {
        this.root = root;
        this.failures = failures;
    }

    static CommandTree of(Terminal terminal, String... args) {
        GlobalOptions options = new GlobalOptions();
        Session session = new Session(terminal, options);
        CommandLine root = new CommandLine(new EntitleCommand());
        root.getCommandSpec().addMixin("global", CommandSpec.forAnnotatedObject(options));
        Set<String> named = Set.copyOf(List.of(args));
        answers(session)
                .with(RULES, RulesCommand::new)
                .with(SWEEP, () -> new SweepCommand(session))
                .with(FACTS, FactsCommand::new)
                .addTo(root, named);
        // Only now, as what the root hands down goes no deeper than one level at a time.
        Optional.ofNullable(root.getSubcommands().get(RULES))
                .ifPresent(rules -> forAuthors(session).addTo(rules, named));
        Optional.ofNullable(root.getSubcommands().get(SWEEP))
                .ifPresent(sweep -> afterSweeps(session).addTo(sweep, named));
        Optional.ofNullable(root.getSubcommands().get(FACTS))
                .ifPresent(facts -> forStores(session).addTo(facts, named));
        collectErrors(root);
        Failures failures = new Failures(terminal, options);
        return new CommandTree(configured(root, terminal, failures), failures);
    }

    private static Subcommands answers(Session session) {
        return new Subcommands()
                .with("check", () -> new CheckCommand(session))
                .with("show", () -> new ShowCommand(session))
                .with("explain", () -> new ExplainCommand(session))
                .with("timeline", () -> new TimelineCommand(session))
                .with("remedies", () -> new RemediesCommand(session))
                .with("advise", () -> new AdviseCommand(session))
                .with("change", () -> new ChangeCommand(session))
                .with("bill", () -> new BillCommand(session))
                .with("demo", () -> new DemoCommand(session));
    }

    private static Subcommands forAuthors(Session session) {
        return new Subcommands()
                .with("list", () -> new RulesListCommand(session))
                .with("check", () -> new RulesCheckCommand(session))
                .with("explain-code", () -> new ExplainCodeCommand(session))
                .with("test", () -> new RulesTestCommand(session))
                .with("verify", () -> new RulesVerifyCommand(session))
                .with("diff", () -> new RulesDiffCommand(session))
                .with("review", () -> new RulesReviewCommand(session));
    }

    private static Subcommands afterSweeps(Session session) {
        return new Subcommands()
                .with("report", () -> new SweepReportCommand(session))
                .with("events", () -> new SweepEventsCommand(session, pause -> Thread.sleep(pause.toMillis())))
                .with("export", () -> new SweepExportCommand(session))
                .with("undo", () -> new SweepUndoCommand(session))
                .with("status", () -> new SweepStatusCommand(session));
    }

    private static Subcommands forStores(Session session) {
        return new Subcommands()
                .with("load", () -> new FactsLoadCommand(session))
                .with("export", () -> new FactsExportCommand(session));
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

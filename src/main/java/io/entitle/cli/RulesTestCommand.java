package io.entitle.cli;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.Coverage;
import io.entitle.authoring.CoveredResult;
import io.entitle.authoring.JUnitReport;
import io.entitle.authoring.JsonSuiteReport;
import io.entitle.authoring.LcovReport;
import io.entitle.authoring.MutationResult;
import io.entitle.authoring.RuleCase;
import io.entitle.authoring.SuiteResult;
import io.entitle.engine.RuleBook;
import io.entitle.wire.FileAccess;
import io.entitle.wire.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description = "Ask the rules what the cases beside them ask, and tell what is answered otherwise.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle rules test",
            "  entitle rules test --filter arrears",
            "  entitle rules test --watch",
            "  entitle rules test --mutate --filter arrears",
            "  entitle rules test --coverage --lcov target/rules.info",
            "  entitle rules test --rules my-rules --junit target/rules.xml"
        })
final class RulesTestCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only cases whose file, name or rules hold this text.")
    private Optional<String> filter = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write a report in JUnit's XML as well.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--coverage",
            description =
                    "Also tell which rules never fired, and which constraints were never seen to hold or to fail.")
    private boolean coverage;

    @Option(names = "--lcov", paramLabel = "FILE", description = "Write the coverage as LCOV does as well.")
    private Optional<Path> lcov = Optional.empty();

    @Option(
            names = "--mutate",
            description = "Also change each rule in every small way that could matter, one at a time, and tell what no"
                    + " case notices; with --filter only the rules that those cases name. Takes a minute or more.")
    private boolean mutate;

    @Option(
            names = "--watch",
            description = "Run again after every edit until interrupted, and tell only what has changed.")
    private boolean watch;

    RulesTestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (watch) {
            return watch().code();
        }
        RuleBook book = session.rules().book();
        CaseSuite suite = session.rules().cases(book);
        CoveredResult covered =
                isCovered() ? suite.cover(book, this::isChosen) : CoveredResult.bare(suite.run(book, this::isChosen));
        SuiteResult result = covered.result();
        if (result.results().isEmpty()) {
            throw new UnusableInputException(List.of(
                    filter.map(text -> "no case holds `" + text + "`").orElse("no cases stand beside the rules")));
        }
        junit.ifPresent(file -> write(result, file));
        Optional<MutationResult> mutants = result.passed() && mutate
                ? Optional.of(new MutantsRun(session.rules(), filter).of(book, suite))
                : Optional.empty();
        session.terminal()
                .out()
                .print(session.options().json() ? JsonSuiteReport.of(result, mutants) : text(covered, mutants));
        lcov.ifPresent(file -> write(covered.coverage(), file));
        return (result.passed() ? Exit.DONE : Exit.FOUND_FAILURE).code();
    }

    private Exit watch() {
        if (mutate || junit.isPresent() || isCovered() || session.options().json()) {
            throw new UnusableInputException(
                    List.of("--watch goes with --filter, and with no other option of this command"));
        }
        return new SuiteWatch(session, suiteText(), this::isChosen).untilInterrupted();
    }

    private String text(CoveredResult covered, Optional<MutationResult> mutants) {
        return suiteText().of(covered.result())
                + (coverage ? new CoverageText(session.layout()).of(covered.coverage()) : "")
                + mutants.map(new MutantsText(session.layout())::of).orElse("");
    }

    private SuiteText suiteText() {
        return new SuiteText(session.layout(), filter.isEmpty());
    }

    private boolean isCovered() {
        return coverage || lcov.isPresent();
    }

    private boolean isChosen(RuleCase one) {
        return filter.filter(text -> !one.mentions(text)).isEmpty();
    }

    private void write(Coverage reached, Path file) {
        String report =
                LcovReport.of(reached, session.rulesRoot(session.options().rules()));
        write("--lcov", file, out -> out.write(report.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(SuiteResult result, Path file) {
        write("--junit", file, out -> JUnitReport.write(result, out));
    }

    private void write(String option, Path file, WholeFile.Content content) {
        try {
            new WholeFile(session.terminal().directory().resolve(file), FileAccess.ANYBODY).write(content);
        } catch (IOException e) {
            throw unwritable(option, file);
        }
    }

    private static UnusableInputException unwritable(String option, Path file) {
        return new UnusableInputException(List.of(option + ": `" + file + "` cannot be written"));
    }
}

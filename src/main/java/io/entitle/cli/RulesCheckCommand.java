package io.entitle.cli;

import io.entitle.lint.Report;
import io.entitle.lint.ReportForm;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Look at every rule and tell all that is wrong, each with its place and what to do about it.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle rules check",
            "  entitle rules check my-rules --format github",
            "  entitle rules check --at 2027-01-01",
            "  entitle rules explain-code CONTRADICTION"
        })
final class RulesCheckCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RulesArgument folder = new RulesArgument();

    @Option(names = "--format", paramLabel = "FORM", description = "One of ${COMPLETION-CANDIDATES}. Default: human.")
    private Optional<ReportForm> form = Optional.empty();

    RulesCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.options().json()
                && form.filter(other -> other != ReportForm.JSON).isPresent()) {
            throw new UnusableInputException(List.of("--json and --format ask for different forms"));
        }
        Report report = report(folder.named(session));
        if (report.files() == 0 && report.findings().isEmpty()) {
            throw new UnusableInputException(List.of("no rule files to check"));
        }
        session.terminal().out().print(form().of(report, root()));
        return (report.errors() == 0 ? Exit.DONE : Exit.FOUND_FAILURE).code();
    }

    private Report report(Optional<Path> named) {
        return RulesFolder.of(named, session.terminal().directory())
                .check(session.options().at().map(at -> at.in(ZoneOffset.UTC)));
    }

    private ReportForm form() {
        return form.orElse(session.options().json() ? ReportForm.JSON : ReportForm.HUMAN);
    }

    private String root() {
        return session.rulesRoot(folder.named(session));
    }
}

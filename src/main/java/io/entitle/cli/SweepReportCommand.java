package io.entitle.cli;

import io.entitle.fact.Product;
import io.entitle.problem.EntitleException;
import io.entitle.report.Detail;
import io.entitle.report.Report;
import io.entitle.report.ReportTree;
import io.entitle.report.Reports;
import io.entitle.report.page.Page;
import io.entitle.wire.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description =
                "Shows what the last run of each product found: what changed and why, who needs someone, what is due.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle sweep report accounts.db --html report.html",
            "  entitle sweep report accounts.db --run 12 --json",
            "  entitle sweep report jdbc:postgresql://localhost/accounts --html report.html --with-accounts"
        })
final class SweepReportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ResultsStore store = new ResultsStore();

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "This run. Default: the last one of each product, be it stopped by its brake or dry.")
    private Optional<Long> run = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write it as one page that needs nothing beside itself.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--with-accounts",
            description =
                    "Name accounts: examples of changes, who is frozen, who loses data. Else they are only counted.")
    private boolean withAccounts;

    SweepReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Report> reports = store.read(session, this::reports);
        html.ifPresent(file -> write(session.terminal().directory().resolve(file), page(reports)));
        Reply reply = Reply.answered(ReportTree.of(reports), layout -> new ReportText(layout).of(reports));
        return session.print(List.of(reply), true);
    }

    private List<Report> reports(Jdbi jdbi) {
        Reports reports = new Reports(jdbi, withAccounts ? Detail.ACCOUNTS : Detail.COUNTS);
        return run.map(reports::of).map(List::of).orElseGet(reports::last);
    }

    private String page(List<Report> reports) {
        return new Page(names()).html(reports);
    }

    /** Rules that do not compile today do not keep anyone from reading what they answered last night. */
    private Map<String, Product> names() {
        try {
            return session.entitlements().products();
        } catch (EntitleException e) {
            return Map.of();
        }
    }

    private static void write(Path file, String page) {
        try {
            new WholeFile(file).write(out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UnusableInputException(List.of(file + ": cannot be written"));
        }
    }
}

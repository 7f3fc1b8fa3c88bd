package io.entitle.cli;

import io.entitle.store.ResultsFolder;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description =
                "Writes what sweeps found to files of tables: run, result (how each account stood after the run), answers"
                        + " (shared by accounts, by their digest) and transition. What is JSON in the database is text in"
                        + " them.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle sweep export accounts.db --to folder --as parquet",
            "  entitle sweep export jdbc:postgresql://localhost/accounts --run 12 --to folder --as csv"
        })
final class SweepExportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ResultsStore store = new ResultsStore();

    @Mixin
    private final ExportOptions files = new ExportOptions();

    @Option(
            names = "--run",
            paramLabel = "N",
            description =
                    "This run: one that is done, or the last one that was stopped by its brake or dry. Default: the last run"
                            + " of each product that is done.")
    private Optional<Long> run = Optional.empty();

    SweepExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, Long> rows = new ResultsFolder(store.database(session), run)
                .write(session.terminal().directory().resolve(files.to()), files.form());
        return session.print(List.of(told(rows)), true);
    }

    private Reply told(Map<String, Long> rows) {
        JsonObject counts = new JsonObject();
        rows.forEach(counts::number);
        Answer answer =
                Answer.of(new JsonObject().text("folder", files.to().toString()).tree("rows", counts.tree()));
        return Reply.answered(answer, layout -> {
            Table table = layout.table();
            rows.forEach((name, count) -> table.row(name, layout.words().number(BigDecimal.valueOf(count))));
            return table.text();
        });
    }
}

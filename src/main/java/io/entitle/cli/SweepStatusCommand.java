package io.entitle.cli;

import io.entitle.report.Detail;
import io.entitle.report.ProductStatus;
import io.entitle.report.Reports;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description =
                "Shows which run of each product is in force, what became of the runs after it, and what to do next.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  entitle sweep status results.db", "  entitle sweep status results.db --json"})
final class SweepStatusCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final ResultsStore store = new ResultsStore();

    SweepStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<ProductStatus> products = store.read(session, jdbi -> new Reports(jdbi, Detail.COUNTS).statuses());
        StatusText status = new StatusText(store.database(session).name());
        return session.print(
                List.of(Reply.answered(status.tree(products), layout -> status.text(products, layout))), true);
    }
}

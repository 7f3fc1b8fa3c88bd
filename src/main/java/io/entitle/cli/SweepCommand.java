package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.sweep.Sweep;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "sweep",
        description = {
            "Evaluates every account of a database and records what changed since the last run, and why.",
            "An interrupted sweep can be resumed. Results become visible atomically when it finishes."
        },
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle sweep --source accounts.db",
            "  entitle sweep --source accounts.db --due --at 2026-03-01T02:00:00+08:00",
            "  entitle sweep --source jdbc:postgresql://host/accounts --target jdbc:postgresql://host/results",
            "  entitle sweep --source jdbc:postgresql://host/crm --mapping crm.yaml --target accounts.db",
            "  entitle sweep --source accounts.db --max-share 1%% --dry-run",
            "  entitle sweep --source accounts.db --max-gone none",
            "  entitle sweep --source accounts.db --resume",
            "",
            "Exit code 1: a run was stopped by its brake or interrupted, accounts belong to no known product, or a product",
            "has results and no rules. Exit code 2: nothing could be begun.",
            "",
            "User and password of a server: ENTITLE_DB_USER and ENTITLE_DB_PASSWORD, or a file with user= and",
            "password= that ENTITLE_DB_CREDENTIALS names."
        })
final class SweepCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final SweepOptions options = new SweepOptions();

    SweepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Database source = session.database(options.source());
        Database target = options.target().map(session::database).orElse(source);
        FactsMapping mapping = new FactsPlace(options.source(), options.mapping()).mapping(session);
        Entitlements entitlements = session.entitlements();
        InstantSource clock = session.terminal().clock();
        try (SweepProgress progress =
                new SweepProgress(session.terminal(), session.layout().words())) {
            Sweep sweep = new Sweep(entitlements, source, mapping, target, clock, progress);
            List<Reply> replies = new ProductSweeps(session, sweep, options, clock.instant()).replies();
            return session.print(
                    replies,
                    replies.stream().mapToLong(reply -> reply.answers().size()).sum() <= 1);
        }
    }
}

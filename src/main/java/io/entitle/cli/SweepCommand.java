package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.sweep.Sweep;
import io.entitle.sweep.SweepInterruptedException;
import io.entitle.sweep.SweepReport;
import io.entitle.sweep.SweepRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "sweep",
        description = {
            "Evaluates every account of a database, and keeps what changed since the last time, and why.",
            "Stopped at whatever moment, it can be gone on with; what it found holds from its end on, all at once."
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
            "  entitle sweep --source accounts.db --resume",
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
        Instant now = session.terminal().clock().instant();
        List<Reply> replies = new ArrayList<>();
        try (SweepProgress progress =
                new SweepProgress(session.terminal(), session.layout().words())) {
            Sweep sweep = new Sweep(
                    entitlements, source, mapping, target, session.terminal().clock(), progress);
            for (String product : options.products(entitlements.products().keySet())) {
                replies.add(
                        swept(sweep, options.request(product, session.options().at(), now)));
            }
        }
        return session.print(replies, replies.size() == 1);
    }

    private static Reply swept(Sweep sweep, SweepRequest request) {
        try {
            SweepReport report = sweep.run(request);
            Reply reply = Reply.answered(SweepTree.of(report), layout -> new SweepText(layout).of(report));
            return report.broken().isPresent() ? reply.exiting(Exit.FOUND_FAILURE) : reply;
        } catch (SweepInterruptedException e) {
            return new Reply(List.of(), layout -> "", List.of(String.valueOf(e.getMessage())), Exit.FOUND_FAILURE);
        }
    }
}

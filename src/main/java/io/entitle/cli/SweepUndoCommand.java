package io.entitle.cli;

import io.entitle.store.Database;
import io.entitle.sweep.RunRow;
import io.entitle.sweep.Sweep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Takes the last run of a product back: what was before it holds again.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  entitle sweep undo results.db 12"})
final class SweepUndoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "STORE", description = "Where the results are.")
    private String store = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "The number of the run.")
    private long run;

    SweepUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Database database = session.database(store);
        RunRow undone = Sweep.undo(database, run);
        Words words = session.layout().words();
        session.terminal()
                .out()
                .print(words.say("swept.undone", String.valueOf(undone.run()), undone.product()) + "\n");
        return Exit.DONE.code();
    }
}

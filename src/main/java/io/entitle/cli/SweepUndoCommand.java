package io.entitle.cli;

import io.entitle.sweep.RunRow;
import io.entitle.sweep.Sweep;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Undoes the last completed run and restores the previous results.",
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
        RunRow undone = Sweep.undo(session.database(store), run);
        Answer answer =
                Answer.of(new JsonObject().text("product", undone.product()).number("run", undone.run()));
        return session.print(
                List.of(Reply.answered(
                        answer,
                        layout -> layout.words().say("swept.undone", String.valueOf(undone.run()), undone.product())
                                + "\n")),
                true);
    }
}

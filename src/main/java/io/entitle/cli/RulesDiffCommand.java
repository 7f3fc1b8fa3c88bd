package io.entitle.cli;

import io.entitle.engine.RuleFolder;
import io.entitle.verification.Compared;
import io.entitle.verification.ComparedJson;
import io.entitle.verification.ComparedText;
import io.entitle.verification.FactsFile;
import io.entitle.verification.SemanticDifference;
import io.entitle.verification.SemanticDifference.Book;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Tell what another book of rules answers differently, tried on every account that the rules of"
                + " either tell apart.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  entitle rules diff rules my-rules", "  entitle rules diff rules my-rules --out changed --json"})
final class RulesDiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "OLD", description = "The rules folder as it was.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The rules folder as it is to be.")
    private Path newer = Path.of("");

    @Option(
            names = "--states",
            paramLabel = "N",
            description = "Derive about so many accounts of each product at most. Default: 16000.")
    private Optional<Integer> states = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the smallest account that shows a change to a file of its own in this folder.")
    private Optional<Path> out = Optional.empty();

    RulesDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Compared> compared = derived(book(older), book(newer));
        session.terminal()
                .out()
                .print(
                        session.options().json()
                                ? ComparedJson.of(compared)
                                : ComparedText.of(compared, out.isPresent()));
        return Exit.DONE.code();
    }

    private List<Compared> derived(Book before, Book after) {
        List<Compared> compared = SemanticDifference.of(
                before,
                after,
                DerivedAccounts.ZONE,
                DerivedAccounts.effort(states).states(),
                new Percents(session.terminal().err()));
        List<FactsFile> files = compared.stream()
                .flatMap(one -> one.changes().stream().map(one::file))
                .toList();
        out.ifPresent(directory -> DerivedAccounts.write(files, directory, session.terminal()));
        return compared;
    }

    private Book book(Path folder) {
        return Book.of(RuleFolder.read(session.terminal().directory().resolve(folder)));
    }
}

package io.entitle.cli;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.verification.Verified;
import io.entitle.verification.VerifiedText;
import io.entitle.verification.VerifiedTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Derive from the rules every account that they tell apart, and hold the answers against what must"
                + " be so of any rules.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle rules verify",
            "  entitle rules verify my-rules --out counterexamples",
            "  entitle rules verify --states 100000 --json"
        })
final class RulesVerifyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. Default: that of --rules.")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private final DerivedOptions derived = new DerivedOptions();

    RulesVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleFolder files = RulesFolder.of(
                        folder.or(session.options()::rules), session.terminal().directory())
                .files();
        List<Verified> verified = new DerivedAccounts(derived, session).verified(files, RuleBook.of(files));
        session.terminal()
                .out()
                .print(
                        session.options().json()
                                ? VerifiedTree.of(verified).pretty() + "\n"
                                : VerifiedText.of(verified, derived.out().isPresent()));
        boolean sound = verified.stream().allMatch(one -> one.flaws().isEmpty());
        return (sound ? Exit.DONE : Exit.FOUND_FAILURE).code();
    }
}

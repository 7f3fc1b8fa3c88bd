package io.entitle.cli;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.verification.Verified;
import io.entitle.verification.VerifiedText;
import io.entitle.verification.VerifiedTree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private final RulesArgument folder = new RulesArgument();

    @Mixin
    private final DerivedOptions derived = new DerivedOptions();

    RulesVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleFolder files = RulesFolder.of(
                        folder.named(session), session.terminal().directory())
                .files();
        List<Verified> verified = new DerivedAccounts(derived, session).verified(files, RuleBook.of(files));
        boolean sound = verified.stream().allMatch(one -> one.flaws().isEmpty());
        Reply reply = Reply.answered(
                VerifiedTree.of(verified),
                layout -> VerifiedText.of(verified, derived.out().isPresent()));
        return session.print(List.of(sound ? reply : reply.exiting(Exit.FOUND_FAILURE)), true);
    }
}

package io.entitle.cli;

import io.entitle.decision.ChangeAnswer;
import io.entitle.fact.ChangeRequest;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "change",
        description = "Whether the plan may be changed, by whom, from when, at what cost, what is gained and lost.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle change account.yaml --to PLAN",
            "  entitle change account.yaml --subscribe PLAN --months 12",
            "  entitle change account.yaml --renew 3 --at 2025-06-20",
            "  entitle change account.yaml --cancel --json"
        })
final class ChangeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    @ArgGroup(multiplicity = "1")
    private ChangeOption asked = new ChangeOption();

    @Mixin
    private final ChangeTerms terms = new ChangeTerms();

    ChangeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ChangeRequest request = asked.request(terms);
        return session.answer(files, (entitlements, document, facts) -> {
            ChangeAnswer change = entitlements.change(facts, request, session.at(facts));
            return Reply.answered(
                    Answer.of(change), layout -> new ChangeText(layout, entitlements.products()).of(change));
        });
    }
}

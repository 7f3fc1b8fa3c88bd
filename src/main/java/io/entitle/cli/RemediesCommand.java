package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.AccountRemedies;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remedies",
        description = "Everything that is denied now, and what would make it allowed, cheapest first.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle remedies account.yaml",
            "  entitle remedies account.yaml --at 2025-04-08 --json",
            "",
            "For one feature, or for an amount: entitle check account.yaml --feature KEY --amount N"
        })
final class RemediesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    RemediesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(files, this::reply);
    }

    private Reply reply(Entitlements entitlements, Document document, Facts facts) {
        AccountRemedies remedies = entitlements.remedies(facts, session.at(facts));
        return Reply.answered(
                Answer.of(remedies), layout -> new RemediesText(layout, entitlements.products()).of(remedies));
    }
}

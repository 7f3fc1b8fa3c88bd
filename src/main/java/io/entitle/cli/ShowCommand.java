package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.AccountEntitlements;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Everything that an account may do now.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle show account.yaml",
            "  entitle show account.yaml --at 2025-04-08 --lang zh",
            "  entitle show *.yaml --json"
        })
final class ShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(files, this::reply);
    }

    private Reply reply(Entitlements entitlements, Document document, Facts facts) {
        AccountEntitlements answer = entitlements.entitlements(facts, session.at(facts));
        DecisionReplies replies = new DecisionReplies(entitlements.products());
        return new Reply(
                List.of(Answer.of(answer)),
                layout -> new EntitlementsText(layout, entitlements.products()).of(answer),
                replies.complaints(document, answer.entitlements()),
                replies.exit(answer.entitlements()));
    }
}

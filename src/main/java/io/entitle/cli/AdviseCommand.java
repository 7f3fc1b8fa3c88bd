package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.AccountAdvice;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "advise",
        description = "What the holder of an account should do, the most pressing first.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  entitle advise account.yaml", "  entitle advise accounts.jsonl --at 2025-06-01 --json"})
final class AdviseCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    AdviseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(files, this::reply);
    }

    private Reply reply(Entitlements entitlements, Document document, Facts facts) {
        AccountAdvice advice = entitlements.advise(facts, session.at(facts));
        return Reply.answered(Answer.of(advice), layout -> new AdviceText(layout, entitlements.products()).of(advice));
    }
}

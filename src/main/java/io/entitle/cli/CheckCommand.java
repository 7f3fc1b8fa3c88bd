package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.RemediedDecision;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Whether a feature is allowed now, and why or why not.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle check account.yaml --feature agent.invoke",
            "  entitle check account.yaml --feature agent.invoke,knowledge.upload --at 2025-04-08",
            "  entitle check account.yaml --feature knowledge.storage --amount 2.5 --json",
            "  cat accounts.jsonl | entitle check - --feature login --exit-code"
        })
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--feature",
            paramLabel = "KEY",
            required = true,
            split = ",",
            description = "The features asked about, by their keys.")
    private List<String> features = List.of();

    @Mixin
    private final AmountOption amount = new AmountOption();

    @Option(
            names = "--exit-code",
            description = "Exit with 0 if all are allowed, 10 if any is denied, 11 if any could not be decided.")
    private boolean exitCode;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Entitlements entitlements = session.entitlements();
        List<Document> documents = session.documents(files, entitlements);
        FeatureQuestions questions = new FeatureQuestions(features, amount.amount());
        questions.refuseFractions(documents, entitlements.products());
        List<Reply> replies = session.ask(
                entitlements, documents, (rules, document, facts) -> reply(rules, questions, document, facts));
        return session.print(replies, documents.size() == 1 && features.size() == 1);
    }

    private Reply reply(Entitlements entitlements, FeatureQuestions questions, Document document, Facts facts) {
        List<RemediedDecision> answers = questions.ask(entitlements, facts, session.at(facts));
        List<Decision> decisions =
                answers.stream().map(RemediedDecision::decision).toList();
        DecisionReplies replies = new DecisionReplies(entitlements.products());
        return new Reply(
                answers.stream().map(Answer::of).toList(),
                layout -> new DecisionText(layout, entitlements.products()).of(answers),
                replies.complaints(document, decisions),
                exitCode ? replies.verdict(decisions) : replies.exit(decisions));
    }
}

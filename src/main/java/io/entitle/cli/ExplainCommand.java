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
        name = "explain",
        description = "A decision with each rule that had a part in it: what it did, where it stands, why it is so.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle explain account.yaml --feature agent.invoke",
            "  entitle explain account.yaml --feature points --amount 500 --lang zh"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1", description = "A file of facts documents; - is standard input.")
    private String file = "";

    @Option(names = "--feature", paramLabel = "KEY", required = true, description = "The feature asked about.")
    private String feature = "";

    @Mixin
    private final AmountOption amount = new AmountOption();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Entitlements entitlements = session.entitlements();
        List<Document> documents = session.documents(List.of(file), entitlements);
        FeatureQuestions questions = new FeatureQuestions(List.of(feature), amount.amount());
        questions.refuseFractions(documents, entitlements.products());
        List<Reply> replies = session.ask(
                entitlements, documents, (rules, document, facts) -> reply(rules, questions, document, facts));
        return session.print(replies, documents.size() == 1);
    }

    private Reply reply(Entitlements entitlements, FeatureQuestions questions, Document document, Facts facts) {
        List<RemediedDecision> answers = questions.ask(entitlements, facts, session.at(facts));
        List<Decision> decisions =
                answers.stream().map(RemediedDecision::decision).toList();
        DecisionReplies replies = new DecisionReplies(entitlements.products());
        return new Reply(
                answers.stream().map(Answer::of).toList(),
                layout -> text(layout, entitlements, answers),
                replies.complaints(document, decisions),
                replies.exit(decisions));
    }

    private static String text(Layout layout, Entitlements entitlements, List<RemediedDecision> answers) {
        RulesText rules = new RulesText(layout);
        StringBuilder text = new StringBuilder(new DecisionText(layout, entitlements.products()).of(answers));
        answers.forEach(answer -> text.append('\n').append(rules.behind(answer.decision(), entitlements.rules())));
        return text.toString();
    }
}

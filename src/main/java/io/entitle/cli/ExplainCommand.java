package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.UnfiredRule;
import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "A decision with each rule that had a part in it: what it did, where it stands, why it is so; and"
                + " each rule that could have changed it and did not fire, with the condition that failed.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle explain account.yaml --feature agent.invoke",
            "  entitle explain account.yaml --feature points --amount 500 --lang zh",
            "  entitle explain account.yaml --feature points --no-why-not"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1", description = "A file of facts documents; - is standard input.")
    private String file = "";

    @Option(names = "--feature", paramLabel = "KEY", required = true, description = "The feature asked about.")
    private String feature = "";

    @Mixin
    private final AmountOption amount = new AmountOption();

    @Option(
            names = "--why-not",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Tell why other rules did not fire, which takes one more evaluation. On by default.")
    private boolean whyNot;

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
        Instant at = session.at(facts);
        RemediedDecision answer = questions.ask(entitlements, facts, at).get(0);
        Decision decision = answer.decision();
        Optional<List<UnfiredRule>> unfired = Optional.of(decision)
                .filter(found -> whyNot && found.outcome() != Outcome.ERROR)
                .map(found -> entitlements.whyNot(facts, feature, at));
        DecisionReplies replies = new DecisionReplies(entitlements.products());
        return new Reply(
                List.of(unfired.map(rules -> Answer.of(answer, rules)).orElseGet(() -> Answer.of(answer))),
                layout -> text(layout, entitlements, answer)
                        + unfired.map(rules -> text(layout, rules)).orElse(""),
                replies.complaints(document, List.of(decision)),
                replies.exit(List.of(decision)));
    }

    private static String text(Layout layout, Entitlements entitlements, RemediedDecision answer) {
        return new DecisionText(layout, entitlements.products()).of(List.of(answer))
                + "\n"
                + new RulesText(layout).behind(answer.decision(), entitlements.rules());
    }

    private static String text(Layout layout, List<UnfiredRule> unfired) {
        return unfired.isEmpty() ? "" : "\n" + new WhyNotText(layout).of(unfired);
    }
}

package io.entitle.wire;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.AccountRemedies;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Timeline;
import io.entitle.decision.UnfiredRule;
import io.entitle.fact.Facts;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer as a JSON document: members in a fixed order, numbers exact and without exponent, instants with offset and
 * seconds. Immutable and safe to share between threads.
 */
public final class Answer {

    private final JsonNode tree;

    private Answer(JsonNode tree) {
        this.tree = tree;
    }

    public static Answer of(Decision decision) {
        return new Answer(AnswerTrees.decision(decision));
    }

    public static Answer of(AccountEntitlements entitlements) {
        return new Answer(AnswerTrees.entitlements(entitlements));
    }

    public static Answer of(AccountAdvice advice) {
        return new Answer(AnswerTrees.advice(advice));
    }

    public static Answer of(Bill bill) {
        return new Answer(BillTree.of(bill));
    }

    public static Answer of(ChangeAnswer change) {
        return new Answer(ChangeTree.of(change));
    }

    public static Answer of(Timeline timeline) {
        return new Answer(TimelineTree.of(timeline));
    }

    /** A decision with its remedies. */
    public static Answer of(RemediedDecision remedied) {
        return new Answer(AnswerTrees.decision(remedied));
    }

    /** A decision with its remedies, and the rules that could have changed it and did not fire. */
    public static Answer of(RemediedDecision remedied, List<UnfiredRule> whyNot) {
        return new Answer(AnswerTrees.explained(remedied, whyNot));
    }

    /** What would help against the denials among the answers about one account. */
    public static Answer of(AccountRemedies remedies) {
        return new Answer(RemedyTrees.account(remedies));
    }

    /** A facts document, which {@link FactsReader} reads to the same facts. */
    public static Answer of(Facts facts) {
        return new Answer(FactsTree.of(facts));
    }

    /** What a document with problems gets in place of an answer. */
    public static Answer refusal(Optional<String> account, List<Problem> problems) {
        return new Answer(AnswerTrees.problems(account, problems));
    }

    /** An answer of a shape that another package knows. */
    public static Answer of(JsonObject object) {
        return new Answer(object.tree());
    }

    /** The rules behind the answers, as a list. */
    public static Answer rules(List<PolicyRule> rules) {
        return new Answer(AnswerTrees.rules(rules));
    }

    /** Several answers as one document, in their order. */
    public static Answer all(List<Answer> answers) {
        return new Answer(JsonObject.list(answers, Answer::tree));
    }

    JsonNode tree() {
        return tree;
    }

    /** The document over several lines, without a line feed at the end. */
    public String pretty() {
        return JsonText.pretty(tree);
    }

    /** The document on one line, for JSON Lines. */
    public String line() {
        return JsonText.line(tree);
    }
}

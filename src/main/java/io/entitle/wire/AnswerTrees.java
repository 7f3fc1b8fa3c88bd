package io.entitle.wire;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Advice;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Period;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.RulePart;
import io.entitle.decision.UnfiredRule;
import io.entitle.problem.Problem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The shapes of the answers; {@code contract.md} fixes them. */
final class AnswerTrees {

    private AnswerTrees() {}

    static JsonNode decision(Decision decision) {
        return withNext(decision).text("ruleset", decision.ruleset()).tree();
    }

    static JsonNode decision(RemediedDecision remedied) {
        return remedied(remedied).text("ruleset", remedied.decision().ruleset()).tree();
    }

    static JsonNode explained(RemediedDecision remedied, List<UnfiredRule> whyNot) {
        return remedied(remedied)
                .tree("whyNot", WhyNotTree.of(whyNot))
                .text("ruleset", remedied.decision().ruleset())
                .tree();
    }

    private static JsonObject remedied(RemediedDecision remedied) {
        return withNext(remedied.decision()).tree("remedies", RemedyTrees.remedies(remedied));
    }

    private static JsonObject withNext(Decision decision) {
        JsonObject answer = answer(decision);
        change(answer, decision);
        return decision.next().isPresent()
                ? answer.tree(
                        "nextChange", answer(decision.next().get().answer()).tree())
                : answer.nothing("nextChange");
    }

    /** What follows an answer that is itself what follows another one is not told. */
    private static JsonObject answer(Decision decision) {
        JsonObject answer = head(decision.account(), decision.product())
                .text("feature", decision.feature())
                .number("amount", decision.amount())
                .instant("at", decision.at())
                .text("outcome", decision.outcome().word())
                .truth("allowed", decision.allowed())
                .text("reason", decision.reason().name())
                .message("message", decision.message())
                .text("plan", decision.plan());
        decision.allowance()
                .ifPresent(allowance -> allowance(answer, allowance).instant("resetsAt", allowance.resetsAt()));
        return answer.message("level", decision.level()).tree("rules", parts(decision.rules()));
    }

    /** When an answer becomes another one; null is never. */
    private static JsonObject change(JsonObject answer, Decision decision) {
        return decision.next().isPresent()
                ? answer.instant("nextChangeAt", decision.next().get().at())
                : answer.nothing("nextChangeAt");
    }

    static JsonNode entitlements(AccountEntitlements entitlements) {
        return head(entitlements.account(), entitlements.product())
                .instant("at", entitlements.at())
                .text("plan", entitlements.plan())
                .tree("entitlements", JsonObject.list(entitlements.entitlements(), AnswerTrees::entitlement))
                .text("ruleset", entitlements.ruleset())
                .tree();
    }

    static JsonNode advice(AccountAdvice advice) {
        return head(advice.account(), advice.product())
                .instant("at", advice.at())
                .tree("advice", JsonObject.list(advice.advice(), AnswerTrees::recommendation))
                .text("ruleset", advice.ruleset())
                .tree();
    }

    static JsonNode problems(Optional<String> account, List<Problem> problems) {
        JsonObject answer = new JsonObject();
        return (account.isPresent() ? answer.text("account", account) : answer.nothing("account"))
                .tree("problems", JsonObject.list(problems, AnswerTrees::problem))
                .tree();
    }

    static JsonNode rules(List<PolicyRule> rules) {
        return JsonObject.list(
                rules,
                rule -> new JsonObject()
                        .text("product", rule.product())
                        .text("name", rule.name())
                        .text("file", rule.file())
                        .number("line", rule.line())
                        .text("source", rule.source())
                        .text("why", rule.why())
                        .tree());
    }

    static JsonObject head(String account, String product) {
        return new JsonObject().text("account", account).text("product", product);
    }

    private static JsonNode entitlement(Decision decision) {
        JsonObject entry = new JsonObject()
                .text("key", decision.feature())
                .text("outcome", decision.outcome().word());
        decision.allowance().ifPresent(allowance -> allowance(entry, allowance));
        entry.text("reason", decision.reason().name())
                .message("message", decision.message())
                .text("plan", decision.plan())
                .message("level", decision.level())
                .tree("rules", parts(decision.rules()));
        return change(entry, decision).tree();
    }

    /** A limit of null is unlimited, and not the same as no limit, which is nothing counted. */
    static JsonObject allowance(JsonObject answer, Allowance allowance) {
        return (allowance.limit().isPresent() ? answer.number("limit", allowance.limit()) : answer.nothing("limit"))
                .text("unit", allowance.unit())
                .text("period", allowance.period().map(Period::word))
                .number("used", allowance.used())
                .number("remaining", allowance.remaining());
    }

    private static JsonNode recommendation(Advice advice) {
        return new JsonObject()
                .text("advice", advice.advice().word())
                .text("to", advice.to())
                .text("reason", advice.reason())
                .tree("figures", figures(advice.figures()))
                .message("message", advice.message())
                .tree("rules", parts(advice.rules()))
                .tree();
    }

    static JsonNode figures(SortedMap<String, Object> figures) {
        JsonObject tree = new JsonObject();
        figures.forEach((name, figure) -> figure(tree, name, figure));
        return tree.tree();
    }

    private static JsonObject figure(JsonObject tree, String name, Object figure) {
        if (figure instanceof BigDecimal number) {
            return tree.number(name, number);
        }
        return figure instanceof OffsetDateTime at ? tree.instant(name, at) : tree.text(name, String.valueOf(figure));
    }

    static JsonNode parts(List<RulePart> rules) {
        return JsonObject.list(
                rules,
                rule -> new JsonObject()
                        .text("name", rule.name())
                        .text("file", rule.file())
                        .number("line", rule.line())
                        .text("effect", rule.effect().word())
                        .tree());
    }

    static JsonNode problem(Problem problem) {
        return new JsonObject()
                .text("path", problem.path())
                .text("message", problem.message())
                .tree();
    }
}

package io.entitle.wire;

import io.entitle.decision.AccountRemedies;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.Decision;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The shape of what would help against a denial; {@code contract.md} fixes the members of a remedy. */
final class RemedyTrees {

    private RemedyTrees() {}

    static JsonNode account(AccountRemedies remedies) {
        return AnswerTrees.head(remedies.account(), remedies.product())
                .instant("at", remedies.at())
                .tree("denials", JsonObject.list(remedies.denials(), RemedyTrees::denial))
                .text("ruleset", remedies.ruleset())
                .tree();
    }

    private static JsonNode denial(RemediedDecision remedied) {
        Decision decision = remedied.decision();
        return new JsonObject()
                .text("key", decision.feature())
                .text("reason", decision.reason().name())
                .message("message", decision.message())
                .text("plan", decision.plan())
                .tree("remedies", remedies(remedied))
                .tree();
    }

    static JsonNode remedies(RemediedDecision remedied) {
        return JsonObject.list(remedied.remedies(), RemedyTrees::remedy);
    }

    /** The steps are told where there are several; one alone is the remedy itself. */
    private static JsonNode remedy(Remedy remedy) {
        JsonObject tree = new JsonObject()
                .text("action", remedy.action().word())
                .message("detail", remedy.detail())
                .number("cost", remedy.cost())
                .instant("effectiveAt", remedy.effectiveAt())
                .text("by", remedy.by().word());
        about(tree, remedy.decisive());
        return remedy.steps().size() == 1
                ? tree.tree()
                : tree.tree("steps", JsonObject.list(remedy.steps(), RemedyTrees::step))
                        .tree();
    }

    private static JsonNode step(Remedy.Step step) {
        JsonObject tree = new JsonObject()
                .text("action", step.action().word())
                .message("detail", step.detail())
                .number("cost", step.cost())
                .instant("effectiveAt", step.effectiveAt())
                .text("by", step.by().word());
        return about(tree, step).tree();
    }

    private static JsonObject about(JsonObject tree, Remedy.Step step) {
        tree.text("plan", step.plan()).text("feature", step.feature()).number("units", step.units());
        if (step.plan().isPresent()) {
            tree.tree("losses", JsonObject.texts(step.losses())).tree("overLimit", overLimit(step.overLimit()));
        }
        return tree.tree("rules", AnswerTrees.parts(step.rules()));
    }

    static JsonNode overLimit(List<OverLimit> over) {
        return JsonObject.list(
                over,
                one -> new JsonObject()
                        .text("key", one.key())
                        .number("used", one.used())
                        .number("limit", one.limit())
                        .tree());
    }
}

package io.entitle.verification;

import io.entitle.states.CombinedTree;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The shape of what came of a verification as a JSON document. */
public final class VerifiedTree {

    private VerifiedTree() {}

    /** A list of products, each with its flaws and the accounts that show them. */
    public static Answer of(List<Verified> verified) {
        return Answer.all(verified.stream().map(VerifiedTree::of).toList());
    }

    private static Answer of(Verified verified) {
        return Answer.of(new JsonObject()
                .text("product", verified.product())
                .number("states", verified.states())
                .number("asked", verified.asked())
                .tree("combined", CombinedTree.of(verified.combined()))
                .tree("flaws", JsonObject.list(verified.flaws(), flaw -> flaw(flaw, verified))));
    }

    private static JsonNode flaw(Flaw flaw, Verified verified) {
        return new JsonObject()
                .text("kind", flaw.kind().key())
                .text("text", flaw.text())
                .number("states", flaw.states())
                .tree("features", JsonObject.texts(flaw.features()))
                .parts("rules", flaw.rules())
                .text("file", verified.file(flaw).name())
                .answer(
                        "accounts",
                        Answer.all(flaw.accounts().stream().map(Answer::of).toList()))
                .tree();
    }
}

package io.entitle.cli;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.fact.Product;
import io.entitle.problem.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What standard error and the exit code say of decisions. */
record DecisionReplies(Map<String, Product> products) {

    /** A line for each decision that could not be made. */
    List<String> complaints(Document document, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.outcome() == Outcome.ERROR)
                .map(decision -> complaint(document, decision))
                .toList();
    }

    /** A denial is an answer. */
    Exit exit(List<Decision> decisions) {
        return Exit.worst(decisions.stream()
                .filter(decision -> decision.outcome() == Outcome.ERROR)
                .map(decision -> decision.reason() == Reason.UNKNOWN_FEATURE ? Exit.BAD_INPUT : Exit.FOUND_FAILURE)
                .toList());
    }

    /** For scripts: a denial is a "no". */
    Exit verdict(List<Decision> decisions) {
        return Exit.worst(decisions.stream()
                .map(decision -> switch (decision.outcome()) {
                    case ALLOWED, BILLED -> Exit.DONE;
                    case DENIED -> Exit.DENIED;
                    case ERROR -> Exit.ERROR;
                })
                .toList());
    }

    private String complaint(Document document, Decision decision) {
        if (decision.reason() != Reason.UNKNOWN_FEATURE) {
            return document.complaint(decision.message().en());
        }
        String hint = Optional.ofNullable(products.get(decision.product()))
                .map(product ->
                        Nearest.hint(decision.feature(), product.features().keySet()))
                .orElse("");
        return "unknown feature `" + decision.feature() + "` of " + decision.product() + hint;
    }
}

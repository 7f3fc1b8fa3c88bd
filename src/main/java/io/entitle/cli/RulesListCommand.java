package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.PolicyRule;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Every rule with its place and its source.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  entitle rules list", "  entitle rules list --product PRODUCT --json"})
final class RulesListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--product", paramLabel = "P", description = "Only the rules of this product.")
    private Optional<String> product = Optional.empty();

    RulesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Entitlements entitlements = session.entitlements();
        product.ifPresent(
                key -> Products.refuseUnknown(key, entitlements.products().keySet()));
        List<PolicyRule> rules = entitlements.rules().stream()
                .filter(rule -> product.isEmpty() || product.get().equals(rule.product()))
                .toList();
        return session.print(
                List.of(Reply.answered(Answer.rules(rules), layout -> new RulesText(layout).list(rules))), true);
    }
}

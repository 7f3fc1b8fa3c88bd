package io.entitle.cli;

import io.entitle.decision.AccountRemedies;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.decision.Remedy.Step;
import io.entitle.decision.Remedy.Taker;
import io.entitle.fact.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What would help against denials, for people. */
record RemediesText(Layout layout, Map<String, Product> products) {

    String of(AccountRemedies remedies) {
        Words words = layout.words();
        String heading = layout.paragraph(
                words.say("heading", remedies.account(), remedies.product(), words.instant(remedies.at())));
        if (remedies.denials().isEmpty()) {
            return heading + layout.paragraph(words.say("remedies.nothing-denied"));
        }
        Table table = layout.table();
        remedies.denials().forEach(denial -> add(denial, table));
        return heading + table.text();
    }

    private void add(RemediedDecision denial, Table table) {
        table.row(denial.decision().feature(), denial.decision().reason().name());
        if (denial.remedies().isEmpty()) {
            table.row("", layout.words().say("remedies.none"));
        }
        denial.remedies()
                .forEach(remedy -> table.row("", line(remedy, denial.decision().product())));
    }

    /** What to do, and what the rule's sentence does not say: what it costs in all, by whom, and what it breaks. */
    String line(Remedy remedy, String product) {
        Words words = layout.words();
        List<String> details = new ArrayList<>();
        remedy.cost()
                .filter(any -> priced(remedy) > 1)
                .ifPresent(cost -> details.add(words.say("remedies.cost", words.number(cost))));
        if (remedy.by() == Taker.SALES) {
            details.add(words.say("remedies.by-sales"));
        }
        List<OverLimit> over = overLimit(remedy);
        if (!over.isEmpty()) {
            details.add(words.say("remedies.over", new CatalogueNames(words, products).over(product, over)));
        }
        String todo = words.say("remedies.line", words.of(remedy.detail()));
        return details.isEmpty()
                ? todo
                : words.say("remedies.details", todo, String.join(words.say("separator"), details));
    }

    private static long priced(Remedy remedy) {
        return remedy.steps().stream().filter(step -> step.cost().isPresent()).count();
    }

    private static List<OverLimit> overLimit(Remedy remedy) {
        return remedy.steps().stream()
                .map(Step::overLimit)
                .flatMap(List::stream)
                .toList();
    }
}

package io.entitle.cli;

import io.entitle.decision.ChangeAnswer;
import io.entitle.fact.Product;
import java.util.Map;

/** The answer to a change of plan, for people. */
record ChangeText(Layout layout, Map<String, Product> products) {

    String of(ChangeAnswer change) {
        Words words = layout.words();
        CatalogueNames names = new CatalogueNames(words, products);
        String heading = layout.paragraph(words.say(
                "change.heading",
                change.account(),
                change.product(),
                words.say("change.kind." + change.change()),
                change.to().map(plan -> names.plan(change.product(), plan)).orElse("")));
        Table table = layout.table();
        table.row(
                words.say("change." + change.outcome().word()), change.reason().name());
        table.row("", words.of(change.message()));
        change.effectiveAt().ifPresent(at -> table.row(words.say("change.effective"), words.instant(at)));
        change.cost().ifPresent(cost -> table.row(words.say("change.cost"), words.number(cost)));
        told(table, "change.gains", names.features(change.product(), change.gains()));
        told(table, "change.losses", names.features(change.product(), change.losses()));
        told(table, "change.over", names.over(change.product(), change.overLimit()));
        return heading + table.text();
    }

    private void told(Table table, String heading, String items) {
        if (!items.isEmpty()) {
            table.row(layout.words().say(heading), items);
        }
    }
}

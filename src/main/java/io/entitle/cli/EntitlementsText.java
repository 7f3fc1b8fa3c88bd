package io.entitle.cli;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.fact.Product;
import java.util.Map;

/** Everything that an account may do, for people. */
final class EntitlementsText {

    private final Layout layout;
    private final Words words;
    private final Allowances allowances;
    private final CatalogueNames names;

    EntitlementsText(Layout layout, Map<String, Product> products) {
        this.layout = layout;
        this.words = layout.words();
        this.allowances = new Allowances(words, products.values());
        this.names = new CatalogueNames(words, products);
    }

    String of(AccountEntitlements answer) {
        Table table = layout.table()
                .row(
                        words.say("column.feature"),
                        words.say("column.outcome"),
                        words.say("column.use"),
                        words.say("column.reason"));
        answer.entitlements().forEach(decision -> add(decision, table));
        return heading(answer) + "\n" + table.text();
    }

    private String heading(AccountEntitlements answer) {
        return layout.paragraph(words.say(
                "heading.plan",
                answer.account(),
                answer.product(),
                answer.plan().map(plan -> names.plan(answer.product(), plan)).orElse("-"),
                words.instant(answer.at())));
    }

    private void add(Decision decision, Table table) {
        table.cells(
                Table.Cell.of(decision.feature()),
                layout.outcome(decision.outcome()),
                Table.Cell.of(decision.allowance().map(allowances::use).orElse("")),
                Table.Cell.of(why(decision)));
    }

    /** Where it is simply granted there is nothing to explain, save what kind of it. */
    private String why(Decision decision) {
        return decision.reason() == Reason.GRANTED
                ? decision.level().map(words::of).orElse("")
                : words.of(decision.message());
    }
}

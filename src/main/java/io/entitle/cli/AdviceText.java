package io.entitle.cli;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.Advice;
import io.entitle.fact.Product;
import java.util.Map;

/** Advice for one account, for people. */
record AdviceText(Layout layout, Map<String, Product> products) {

    String of(AccountAdvice answer) {
        Words words = layout.words();
        String heading =
                layout.paragraph(words.say("heading", answer.account(), answer.product(), words.instant(answer.at())));
        if (answer.advice().isEmpty()) {
            return heading + words.say("advice.none") + "\n";
        }
        Table table = layout.table();
        answer.advice().forEach(advice -> add(advice, answer.product(), table));
        return heading + table.text();
    }

    private void add(Advice advice, String product, Table table) {
        Words words = layout.words();
        String to = advice.to()
                .map(plan -> new CatalogueNames(words, products).plan(product, plan) + "  ")
                .orElse("");
        table.row(words.say("advice." + advice.advice().word()), to + advice.reason());
        table.row("", words.of(advice.message()));
    }
}

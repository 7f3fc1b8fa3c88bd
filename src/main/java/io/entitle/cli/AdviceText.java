package io.entitle.cli;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.Advice;

/** Advice for one account, for people. */
record AdviceText(Layout layout) {

    String of(AccountAdvice answer) {
        Words words = layout.words();
        String heading =
                layout.paragraph(words.say("heading", answer.account(), answer.product(), words.instant(answer.at())));
        if (answer.advice().isEmpty()) {
            return heading + words.say("advice.none") + "\n";
        }
        Table table = layout.table();
        answer.advice().forEach(advice -> add(advice, table));
        return heading + table.text();
    }

    private void add(Advice advice, Table table) {
        Words words = layout.words();
        String to = advice.to().map(plan -> plan + "  ").orElse("");
        table.row(words.say("advice." + advice.advice().word()), to + advice.reason());
        table.row("", words.of(advice.message()));
    }
}

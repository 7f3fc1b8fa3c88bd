package io.entitle.cli;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.NextChange;
import io.entitle.decision.RemediedDecision;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions about one account, for people. */
final class DecisionText {

    private final Layout layout;
    private final Words words;
    private final Allowances allowances;
    private final CatalogueNames names;

    DecisionText(Layout layout, Map<String, Product> products) {
        this.layout = layout;
        this.words = layout.words();
        this.allowances = new Allowances(words, products.values());
        this.names = new CatalogueNames(words, products);
    }

    /** A heading, then a few lines a decision: what, why, how it is counted, and what would help. */
    String of(List<RemediedDecision> answers) {
        if (answers.isEmpty()) {
            return "";
        }
        Table table = layout.table();
        answers.forEach(answer -> add(answer, table));
        return heading(answers.get(0).decision()) + table.text();
    }

    private String heading(Decision decision) {
        return layout.paragraph(
                words.say("heading", decision.account(), decision.product(), words.instant(decision.at())));
    }

    private void add(RemediedDecision answer, Table table) {
        Decision decision = answer.decision();
        table.cells(layout.outcome(decision.outcome()), Table.Cell.of(decision.feature() + "  " + decision.reason()));
        table.row("", words.of(decision.message()));
        String details = String.join(words.say("separator"), details(decision));
        if (!details.isEmpty()) {
            table.row("", details);
        }
        RemediesText remedies = new RemediesText(layout, names.products());
        answer.remedies().forEach(remedy -> table.row("", remedies.line(remedy, decision.product())));
    }

    private List<String> details(Decision decision) {
        List<String> details = new ArrayList<>();
        decision.plan().ifPresent(plan -> details.add(words.say("plan", names.plan(decision.product(), plan))));
        decision.amount()
                .filter(amount -> amount.compareTo(BigDecimal.ONE) != 0)
                .ifPresent(amount -> details.add(words.say("asked", words.number(amount))));
        decision.allowance().map(allowances::use).ifPresent(use -> details.add(words.say("used", use)));
        resets(decision).ifPresent(at -> details.add(words.say("resets", words.instant(at))));
        decision.next().ifPresent(next -> details.add(next(decision, next)));
        return details;
    }

    /** The plan is told again only where it is another one then. */
    private String next(Decision now, NextChange next) {
        Decision answer = next.answer();
        String plan = answer.plan()
                .filter(other -> !now.plan().equals(answer.plan()))
                .map(other -> words.say("comma") + words.say("plan", names.plan(now.product(), other)))
                .orElse("");
        String outcome = words.say("outcome." + answer.outcome().word());
        return words.say(
                "next", words.instant(next.at()), outcome, answer.reason().name() + plan);
    }

    private static Optional<OffsetDateTime> resets(Decision decision) {
        return decision.allowance().flatMap(Allowance::resetsAt);
    }
}

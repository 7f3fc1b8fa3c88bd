package io.entitle.cli;

import io.entitle.decision.ChangeAnswer;
import java.util.List;
import java.util.stream.Collectors;

/** The answer to a change of plan, for people. */
record ChangeText(Layout layout) {

    String of(ChangeAnswer change) {
        Words words = layout.words();
        String heading = layout.paragraph(words.say(
                "change.heading",
                change.account(),
                change.product(),
                change.change(),
                change.to().orElse("")));
        Table table = layout.table();
        table.row(
                words.say("change." + change.outcome().word()), change.reason().name());
        table.row("", words.of(change.message()));
        change.effectiveAt().ifPresent(at -> table.row(words.say("change.effective"), words.instant(at)));
        change.cost().ifPresent(cost -> table.row(words.say("change.cost"), words.number(cost)));
        list(table, "change.gains", change.gains());
        list(table, "change.losses", change.losses());
        list(table, "change.over", change.overLimit().stream().map(this::over).toList());
        return heading + table.text();
    }

    private void list(Table table, String heading, List<String> items) {
        if (!items.isEmpty()) {
            table.row(layout.words().say(heading), items.stream().collect(Collectors.joining(", ")));
        }
    }

    private String over(ChangeAnswer.OverLimit over) {
        Words words = layout.words();
        return over.key() + " " + words.number(over.used()) + " / " + words.number(over.limit());
    }
}

package io.entitle.cli;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.decision.Timeline;
import java.util.List;

/** What changes when, for people. */
record TimelineText(Layout layout) {

    String of(Timeline timeline) {
        Words words = layout.words();
        String heading = layout.paragraph(words.say(
                "timeline.heading",
                timeline.account(),
                timeline.product(),
                words.instant(timeline.from()),
                words.instant(timeline.until())));
        if (timeline.events().isEmpty()) {
            return heading + layout.paragraph(words.say("timeline.nothing"));
        }
        StringBuilder text = new StringBuilder(heading);
        timeline.events().forEach(event -> text.append('\n').append(event(event)));
        return text.toString();
    }

    private String event(Timeline.Event event) {
        Words words = layout.words();
        String heading =
                layout.paragraph(words.say("timeline.event", words.instant(event.at()), words.of(event.cause())));
        Table changes = layout.table();
        List<Timeline.Change> told = event.changes().stream()
                .filter(change -> !answer(change.before()).equals(answer(change.after())))
                .toList();
        told.forEach(change -> changes.row(change.key(), answer(change.before()) + " -> " + answer(change.after())));
        int others = event.changes().size() - told.size();
        if (others > 0) {
            changes.row("...", words.say("timeline.others", String.valueOf(others)));
        }
        Table rules = layout.table();
        event.rules().stream().filter(part -> part.effect() != Effect.CEASES).forEach(part -> add(part, rules));
        return heading + changes.text() + rules.text();
    }

    private void add(RulePart part, Table table) {
        table.row(layout.words().say("effect." + part.effect().word()), part.name());
    }

    private String answer(Decision decision) {
        Words words = layout.words();
        String outcome = words.say("outcome." + decision.outcome().word());
        String limit = decision.allowance().map(this::limit).orElse("");
        return decision.allowed() ? outcome + limit : outcome + " (" + decision.reason() + ")";
    }

    private String limit(Allowance count) {
        Words words = layout.words();
        return " " + count.limit().map(words::number).orElseGet(() -> words.say("unlimited"));
    }
}

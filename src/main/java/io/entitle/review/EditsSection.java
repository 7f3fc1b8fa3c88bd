package io.entitle.review;

import io.entitle.authoring.RuleEdits;
import io.entitle.authoring.RuleEdits.Kind;

/** Which rules are other than they were. */
public final class EditsSection {

    private static final String TITLE = "What changed";

    private EditsSection() {}

    public static Section of(RuleEdits edits) {
        if (edits.products().isEmpty()) {
            return Section.told(TITLE, "no rule; comments, blanks and places do not count", "");
        }
        StringBuilder body = new StringBuilder();
        edits.products()
                .forEach((product, rules) -> rules.forEach((name, edited) ->
                        body.append(Markdown.item(edited.kind().word() + ": " + Markdown.plain(name)))));
        String summary = count(edits, Kind.ADDED) + " added, " + count(edits, Kind.REMOVED) + " removed, "
                + count(edits, Kind.CHANGED) + " changed";
        return Section.told(TITLE, summary, body.toString());
    }

    private static long count(RuleEdits edits, Kind kind) {
        return edits.products().values().stream()
                .flatMap(rules -> rules.values().stream())
                .filter(edited -> edited.kind() == kind)
                .count();
    }
}

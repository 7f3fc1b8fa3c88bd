package io.entitle.cli;

import io.entitle.decision.UnfiredRule;
import java.util.List;

/** Rules that could have changed an answer and did not fire, for people. */
record WhyNotText(Layout layout) {

    /** What each would have done, and why it did not, with the place of the condition that failed. */
    String of(List<UnfiredRule> rules) {
        Table table = layout.table();
        rules.forEach(rule -> {
            table.row(layout.words().say("effect." + rule.effect().word()), rule.name());
            table.row(
                    "",
                    rule.file() + ":" + rule.unmet().line() + ": "
                            + layout.words().of(rule.unmet().message()));
        });
        return layout.paragraph(layout.words().say("whynot.heading")) + table.text();
    }
}

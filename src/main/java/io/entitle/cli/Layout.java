package io.entitle.cli;

import io.entitle.decision.Outcome;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** How text for people is set: in which words, how wide, and whether in colour. */
record Layout(Words words, int width, Ansi ansi) {

    /** A table as wide as the terminal; the styles colour whole cells. */
    Table table() {
        return new Table(width, ansi);
    }

    /** An outcome, in red or yellow where it is not plainly good news. */
    Table.Cell outcome(Outcome outcome) {
        List<IStyle> styles = switch (outcome) {
            case ALLOWED -> List.of();
            case BILLED -> List.of(Style.fg_yellow);
            case DENIED, ERROR -> List.of(Style.fg_red);
        };
        return new Table.Cell(words.say("outcome." + outcome.word()), styles);
    }

    String paragraph(String text) {
        return String.join("\n", TextWidth.wrap(text, width)) + "\n";
    }
}

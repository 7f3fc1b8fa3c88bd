package io.entitle.review;

import java.util.List;
import java.util.stream.Collectors;

/** Sets text so that none of it is read as markup. */
final class Markdown {

    private Markdown() {}

    /** Text in a cell or a sentence. */
    static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("\\s+", " ");
    }

    static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The names of columns and the line below them; a column of numbers is aligned to the right. */
    static String head(String... columns) {
        String rule = List.of(columns).stream()
                .map(column -> column.startsWith(">") ? "--:" : "---")
                .collect(Collectors.joining("|", "|", "|\n"));
        return row(List.of(columns).stream()
                        .map(column -> column.replace(">", ""))
                        .toArray(String[]::new))
                + rule;
    }

    /** Lines exactly as they are. */
    static String verbatim(String text) {
        return "~~~text\n" + text + (text.endsWith("\n") ? "" : "\n") + "~~~\n";
    }

    static String item(String text) {
        return "- " + text + "\n";
    }

    /** {@code 1 rule}, {@code 2 rules}. */
    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}

package io.entitle.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A review as one page of Markdown: the results in a table, then each part. Immutable.
 *
 * @param title what is reviewed
 */
public record Page(String title, List<Section> sections) {

    public Page {
        sections = List.copyOf(sections);
    }

    public boolean passed() {
        return sections.stream().allMatch(Section::passed);
    }

    /** The page, each line with its line feed. */
    public String markdown() {
        String verdict = passed() ? "Nothing speaks against it." : "**It should not be merged as it is.**";
        return "# " + title + "\n\n" + verdict + "\n\n| part | result | |\n|---|---|---|\n"
                + sections.stream().map(Page::row).collect(Collectors.joining()) + bodies();
    }

    private static String row(Section section) {
        return "| " + section.title() + " | " + section.summary() + " | " + (section.passed() ? "" : "**fails**")
                + " |\n";
    }

    private String bodies() {
        return sections.stream()
                .filter(section -> !section.body().isEmpty())
                .map(section -> "\n## " + section.title() + "\n\n" + section.body())
                .collect(Collectors.joining());
    }
}

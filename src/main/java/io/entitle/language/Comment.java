package io.entitle.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The comment right above a rule: why it is so, and last a mark with the place of its source. */
public record Comment(List<String> lines) {

    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z ]*: .+");

    public Comment {
        lines = List.copyOf(lines);
    }

    /** The lines right above a line, which counts from 1. */
    public static Comment above(List<String> file, int line) {
        int first = line - 1;
        while (first > 0 && file.get(first - 1).startsWith("//")) {
            first--;
        }
        return new Comment(file.subList(first, line - 1).stream()
                .map(text -> text.substring(2).strip())
                .toList());
    }

    /** The mark and place of what the rule rests on, such as {@code seed: 升级套餐, 3rd item}. */
    public Optional<String> source() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1))
                        .filter(last -> SOURCE.matcher(last).matches());
    }

    /** Why it is so, in one paragraph; empty text if nothing is said. */
    public String why() {
        return String.join(" ", source().isPresent() ? lines.subList(0, lines.size() - 1) : lines);
    }

    /** Whether a line of it begins with that mark. */
    public boolean has(String mark) {
        return lines.stream().anyMatch(line -> line.startsWith(mark + ":"));
    }
}

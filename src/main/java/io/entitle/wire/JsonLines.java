package io.entitle.wire;

import java.util.List;
import java.util.Locale;

/** Tells JSON Lines, a document a line, from one document over several lines. */
final class JsonLines {

    private JsonLines() {}

    /**
     * By the file's name, or by two lines that both begin an object: in one document that happens only after a colon.
     * The lines need not be well-formed, so that a broken first line does not hide what the file is.
     */
    static boolean isUsed(String source, String text) {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return !text.isBlank();
        }
        List<String> first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return first.size() == 2
                && first.stream().allMatch(line -> line.startsWith("{"))
                && !first.get(0).endsWith(":");
    }
}

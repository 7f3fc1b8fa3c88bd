package io.entitle.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An edit of the real rules: text taken out ({@code -}) and put in its place ({@code +}); the head of a rule alone stands
 * for the whole rule, and what replaces nothing is added.
 *
 * @param states about how many accounts it takes to show it
 */
record Seed(String name, String file, String kind, int states, List<String> lines) {

    /** Far fewer than usual in every build: most of what is seeded shows on simple accounts. */
    static final int FEW = Integer.getInteger("entitle.states", 900);

    private static final Path RULES = Path.of("rules");

    Seed {
        lines = List.copyOf(lines);
    }

    static List<Seed> all() {
        return Stream.of(read(Path.of("src/test/resources/flaws/seeded.txt")).split("(?m)^=== ", -1))
                .skip(1)
                .map(Seed::of)
                .toList();
    }

    private static Seed of(String block) {
        List<String> lines = block.lines().toList();
        String[] head = lines.get(0).split(" \\| ", -1);
        int states = head.length > 3 ? Math.max(FEW, Integer.parseInt(head[3])) : FEW;
        return new Seed(head[0], head[1], head[2], states, lines.subList(1, lines.size()));
    }

    String product() {
        return file.substring(0, file.indexOf('/'));
    }

    /** The product's rules with the edit. */
    RuleFolder folder() {
        return RuleFolder.of(files(product()).stream()
                .map(one -> one.path().equals(file) ? new RuleFile(file, edited(one.text())) : one)
                .toList());
    }

    /** The product's rules as they are. */
    RuleFolder original() {
        return product(product());
    }

    static RuleFolder product(String product) {
        return RuleFolder.of(files(product));
    }

    private static List<RuleFile> files(String product) {
        return Objects.requireNonNull(RuleFolder.read(RULES).products().get(product));
    }

    private String edited(String text) {
        String edited = text;
        for (int from = 0; from < lines.size(); ) {
            int added = end(from, "-");
            int next = end(added, "+");
            edited = edited(edited, text(from, added), text(added, next));
            from = next;
        }
        return edited;
    }

    private int end(int from, String mark) {
        int end = from;
        while (end < lines.size() && lines.get(end).startsWith(mark)) {
            end++;
        }
        return end;
    }

    private String text(int from, int to) {
        List<String> bare = new ArrayList<>();
        lines.subList(from, to).forEach(line -> bare.add(line.substring(1)));
        return String.join("\n", bare);
    }

    private static String edited(String text, String out, String in) {
        if (out.isEmpty()) {
            return text + "\n" + in + "\n";
        }
        assertThat(text).as("the rules still hold what the seed takes out").contains(out);
        int start = text.indexOf(out);
        boolean whole = out.startsWith("rule ") && !out.contains("\n");
        int end = whole ? text.indexOf("\nend\n", start) + "\nend\n".length() : start + out.length();
        return text.substring(0, start) + in + text.substring(end);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

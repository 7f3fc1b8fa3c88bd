package io.entitle.verification;

import io.entitle.engine.Admission;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.language.RuleSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The same rules in another order: files, and the rules in each. */
public final class Reordering {

    private final Random random;

    private Reordering(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The same rules, shuffled.
     *
     * @param folder of rules that compile; the same seed gives the same order again
     */
    public static RuleFolder of(RuleFolder folder, long seed) {
        Reordering reordering = new Reordering(seed);
        List<RuleFile> files = folder.products().values().stream()
                .flatMap(List::stream)
                .map(reordering::of)
                .toList();
        return RuleFolder.of(reordering.shuffled(files));
    }

    private RuleFile of(RuleFile file) {
        List<String> lines = file.text().lines().toList();
        List<Integer> starts = Admission.read(file).file().rules().stream()
                .map(RuleSyntax::place)
                .map(place -> start(lines, place.line()))
                .toList();
        if (starts.isEmpty()) {
            return file;
        }
        List<List<String>> rules = IntStream.range(0, starts.size())
                .mapToObj(i -> lines.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size()))
                .toList();
        List<String> reordered = new ArrayList<>(lines.subList(0, starts.get(0)));
        shuffled(rules).forEach(reordered::addAll);
        return new RuleFile(file.path(), String.join("\n", reordered) + "\n");
    }

    /** Where a rule begins, its comment included; counts from 0. */
    private static int start(List<String> lines, int line) {
        int start = line - 1;
        while (start > 0 && lines.get(start - 1).startsWith("//")) {
            start--;
        }
        return start;
    }

    private <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}

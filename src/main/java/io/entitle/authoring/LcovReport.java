package io.entitle.authoring;

import io.entitle.authoring.Coverage.OfConstraint;
import io.entitle.authoring.Coverage.OfRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes coverage as LCOV does: a rule is a function, and a line that was reached as often as it fired; a constraint is a
 * branch block of two, the first taken as often as it held, the second as often as it did not.
 */
public final class LcovReport {

    private static final String NEVER_LOOKED_AT = "-";

    private LcovReport() {}

    /**
     * The coverage of constraints and rules.
     *
     * @param root what stands before the path of a rule file, to find it from the working directory: {@code rules/}
     */
    public static String of(Coverage coverage, String root) {
        Map<String, List<OfRule>> files = coverage.rules().stream()
                .collect(Collectors.groupingBy(one -> one.rule().file(), TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        files.forEach((file, rules) -> {
            text.append("TN:rules\nSF:").append(root).append(file).append('\n');
            lines(rules).forEach(line -> text.append(line).append('\n'));
            text.append("end_of_record\n");
        });
        return text.toString();
    }

    private static List<String> lines(List<OfRule> rules) {
        List<String> lines = new ArrayList<>();
        rules.forEach(
                one -> lines.add("FN:" + one.rule().line() + "," + one.rule().name()));
        rules.forEach(one -> lines.add("FNDA:" + one.fired() + "," + one.rule().name()));
        lines.add("FNF:" + rules.size());
        lines.add("FNH:" + rules.stream().filter(one -> one.fired() > 0).count());
        branches(rules, lines);
        SortedMap<Integer, Integer> counts = counts(rules);
        counts.forEach((line, count) -> lines.add("DA:" + line + "," + count));
        lines.add("LF:" + counts.size());
        lines.add("LH:" + counts.values().stream().filter(count -> count > 0).count());
        return lines;
    }

    private static void branches(List<OfRule> rules, List<String> lines) {
        List<OfConstraint> all =
                rules.stream().flatMap(one -> one.constraints().stream()).toList();
        Map<Integer, Integer> blocks = new TreeMap<>();
        all.forEach(one -> {
            int line = one.place().line();
            int block = blocks.merge(line, 1, Integer::sum) - 1;
            boolean looked = one.held() + one.failed() > 0;
            lines.add("BRDA:" + line + "," + block + ",0," + (looked ? one.held() : NEVER_LOOKED_AT));
            lines.add("BRDA:" + line + "," + block + ",1," + (looked ? one.failed() : NEVER_LOOKED_AT));
        });
        lines.add("BRF:" + 2 * all.size());
        lines.add("BRH:"
                + all.stream()
                        .mapToInt(one -> Integer.signum(one.held()) + Integer.signum(one.failed()))
                        .sum());
    }

    /** A line of a pattern was reached as often as its constraint that was looked at most. */
    private static SortedMap<Integer, Integer> counts(List<OfRule> rules) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        rules.forEach(one -> {
            counts.put(one.rule().line(), one.fired());
            one.constraints()
                    .forEach(constraint -> counts.merge(
                            constraint.place().line(), constraint.held() + constraint.failed(), Math::max));
        });
        return counts;
    }
}

package io.entitle.store;

import io.entitle.problem.Nearest;
import io.entitle.problem.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The names of columns on the first line of a CSV file, in their order. Immutable. */
record CsvHeader(Relation relation, List<String> names) {

    /** Blanks around a name and its case say nothing. */
    static CsvHeader of(Relation relation, Iterable<String> cells) {
        List<String> names = new ArrayList<>();
        cells.forEach(cell -> names.add(name(cell)));
        return new CsvHeader(relation, List.copyOf(names));
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /** Everything that is wrong with the names. */
    List<String> problems() {
        if (names.size() == 1 && !separator().isEmpty()) {
            return List.of("found " + separator() + " between the names of columns; expected commas");
        }
        Set<String> known = known(false);
        List<String> problems = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                problems.add("column " + (i + 1) + " has no name");
            } else if (!seen.add(name)) {
                problems.add("column " + Quoted.of(name) + " is given twice");
            } else if (!known.contains(name)) {
                problems.add("unknown column " + Quoted.of(name) + Nearest.hint(name, known));
            }
        }
        known(true).stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> problems.add("missing required column `" + name + "`"));
        return problems;
    }

    /** What other programs write between columns. */
    private String separator() {
        String only = names.get(0);
        if (only.contains("\t")) {
            return "tabs";
        }
        return only.contains(";") ? "semicolons" : "";
    }

    private Set<String> known(boolean required) {
        Set<String> known = new TreeSet<>(Set.of("product"));
        relation.columns().stream()
                .filter(column -> column.required() || !required)
                .map(Column::name)
                .forEach(known::add);
        return known;
    }

    /** Whether a row is another line of names: two files that were put together have one in the middle. */
    boolean isRepeatedBy(List<String> cells) {
        Set<String> known = known(false);
        return cells.size() > 1 && cells.stream().allMatch(cell -> known.contains(name(cell.replace("\uFEFF", ""))));
    }
}

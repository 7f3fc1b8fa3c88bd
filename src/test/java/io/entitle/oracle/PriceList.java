package io.entitle.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans side by side, as a table: the first line names the plans, every other line is a key and its cells. */
final class PriceList {

    private final Map<String, Map<String, Cell>> sheets = new LinkedHashMap<>();

    static PriceList parse(String table) {
        PriceList list = new PriceList();
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<String> head = columns(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            list.addRow(head, columns(line));
        }
        return list;
    }

    /** Adds a plan that is another plan's sheet but for some rows. */
    PriceList with(String plan, String like, Map<String, String> rows) {
        Map<String, Cell> sheet = new TreeMap<>(sheet(like));
        rows.forEach((key, text) -> sheet.put(key, Cell.parse(text)));
        sheets.put(plan, sheet);
        return this;
    }

    Cell cell(String plan, String key) {
        Cell cell = sheet(plan).get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no row `" + key + "` for plan `" + plan + "`");
        }
        return cell;
    }

    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        sheets.values().forEach(sheet -> keys.addAll(sheet.keySet()));
        return Collections.unmodifiableSortedSet(keys);
    }

    List<String> plans() {
        return new ArrayList<>(sheets.keySet());
    }

    private Map<String, Cell> sheet(String plan) {
        Map<String, Cell> sheet = sheets.get(plan);
        if (sheet == null) {
            throw new IllegalArgumentException("no plan `" + plan + "`");
        }
        return sheet;
    }

    private void addRow(List<String> head, List<String> row) {
        if (row.size() != head.size()) {
            throw new IllegalArgumentException("not as many cells as plans: " + row);
        }
        for (int column = 1; column < row.size(); column++) {
            sheets.computeIfAbsent(head.get(column), plan -> new TreeMap<>())
                    .put(row.get(0), Cell.parse(row.get(column)));
        }
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}

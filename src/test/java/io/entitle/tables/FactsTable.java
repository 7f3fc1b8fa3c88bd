package io.entitle.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of a facts file, read from the copy of the file among the test resources. */
record FactsTable(List<String> columns, List<List<String>> rows) {

    /** The first table below the heading that begins with those words. */
    static FactsTable below(String file, String heading) {
        List<String> lines = lines(file);
        int at = 0;
        while (!lines.get(at).startsWith("## " + heading)) {
            at++;
        }
        while (!lines.get(at).startsWith("|")) {
            at++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (; at < lines.size() && lines.get(at).startsWith("|"); at++) {
            rows.add(cells(lines.get(at)));
        }
        return new FactsTable(rows.get(0), rows.subList(2, rows.size()));
    }

    /** One map a row, from column to cell. */
    List<Map<String, String>> records() {
        return rows.stream().map(this::byColumn).toList();
    }

    private Map<String, String> byColumn(List<String> row) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            record.put(columns.get(i), row.get(i));
        }
        return record;
    }

    private static List<String> cells(String line) {
        String inner = line.strip().substring(1, line.strip().length() - 1);
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = FactsTable.class.getResourceAsStream("/facts/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

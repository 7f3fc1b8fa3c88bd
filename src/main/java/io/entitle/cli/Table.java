package io.entitle.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Text in columns, each as wide as its widest cell, the last one wrapped into what is left. The parser's own table pads
 * by characters, so that a column after a Chinese one does not stand straight.
 */
final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 24;
    private static final int NARROWEST = 7;
    private static final int WIDEST = 34;

    private final int width;
    private final Ansi ansi;
    private final List<List<Cell>> rows = new ArrayList<>();

    Table(int width, Ansi ansi) {
        this.width = width;
        this.ansi = ansi;
    }

    /** A cell, coloured as a whole. */
    record Cell(String text, List<IStyle> styles) {

        static Cell of(String text) {
            return new Cell(text, List.of());
        }
    }

    Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(Cell::of).toList());
        return this;
    }

    Table cells(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Every line with its line feed. */
    String text() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> lines(row, widths).forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private int[] widths() {
        int last = rows.stream().mapToInt(List::size).max().orElse(1) - 1;
        int[] widths = IntStream.rangeClosed(0, last).map(this::widest).toArray();
        int taken = IntStream.range(0, last).map(i -> widths[i] + GAP.length()).sum();
        widths[last] = Math.max(NARROWEST_LAST, width - taken);
        return widths;
    }

    private int widest(int column) {
        return rows.stream()
                .mapToInt(row -> TextWidth.of(row.get(column).text()))
                .map(widest -> Math.max(NARROWEST, Math.min(WIDEST, widest)))
                .max()
                .orElse(NARROWEST);
    }

    private List<String> lines(List<Cell> row, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, row.size())
                .mapToObj(i -> TextWidth.wrap(row.get(i).text(), widths[i]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> line(row, wrapped, widths, line))
                .toList();
    }

    private String line(List<Cell> row, List<List<String>> wrapped, int[] widths, int number) {
        StringBuilder line = new StringBuilder();
        int missing = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = number < wrapped.get(i).size() ? wrapped.get(i).get(number) : "";
            if (!text.isEmpty()) {
                line.append(" ".repeat(missing))
                        .append(coloured(text, row.get(i).styles()));
                missing = 0;
            }
            missing += Math.max(0, widths[i] - TextWidth.of(text)) + GAP.length();
        }
        return line.toString();
    }

    private String coloured(String text, List<IStyle> styles) {
        IStyle[] all = styles.toArray(IStyle[]::new);
        return ansi.enabled() && all.length > 0 ? Style.on(all) + text + Style.off(all) : text;
    }
}

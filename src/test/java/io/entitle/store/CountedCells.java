package io.entitle.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A second opinion on CSV that is well-formed: one pass over its characters. */
final class CountedCells {

    private CountedCells() {}

    /** The cells of one column, first line left out, lines without a character passed over. */
    static List<String> of(byte[] csv, int column) {
        String text = new String(csv, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        List<String> cells = new ArrayList<>();
        int place = 0;
        boolean quoted = false;
        boolean any = false;
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                if (place == column && (any || c == ',')) {
                    cells.add(cell.toString());
                }
                cell.setLength(0);
                place = c == ',' ? place + 1 : 0;
                any = c == ',';
            } else {
                cell.append(c);
                any = true;
            }
        }
        return cells.subList(1, cells.size());
    }
}

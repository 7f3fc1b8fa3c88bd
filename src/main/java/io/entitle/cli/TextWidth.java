package io.entitle.cli;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures and breaks text by the columns that it takes on a terminal, where Chinese takes two a character. */
final class TextWidth {

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text over as many lines as it needs; a word longer than a line is cut. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, width)) {
            if (of(line.toString()) + of(piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> pieces(String text, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to == text.length() || mayBreak(text.codePointBefore(to), text.codePointAt(to))) {
                cut(text.substring(from, to), width, pieces);
                from = to;
            }
        }
        return pieces;
    }

    /** Not after the hyphens of a date. */
    private static boolean mayBreak(int before, int after) {
        return Character.isWhitespace(before) || of(before) == 2 || of(after) == 2;
    }

    private static void cut(String piece, int width, List<String> pieces) {
        if (of(piece.stripTrailing()) <= width) {
            pieces.add(piece);
            return;
        }
        int fits = piece.offsetByCodePoints(0, Math.max(1, width / 2));
        pieces.add(piece.substring(0, fits));
        cut(piece.substring(fits), width, pieces);
    }

    private static int of(int character) {
        boolean wideScript = switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
        return wideScript || isFullWidthPunctuation(character) ? 2 : 1;
    }

    private static boolean isFullWidthPunctuation(int character) {
        return (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF01 && character <= 0xFF60);
    }
}

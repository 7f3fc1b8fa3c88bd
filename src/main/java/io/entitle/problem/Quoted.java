package io.entitle.problem;

/** Shows a reader's own words in a message: in backticks, short, on one line. */
public final class Quoted {

    private static final int LONGEST = 40;

    private Quoted() {}

    public static String of(String text) {
        return "`" + shortened(text) + "`";
    }

    /** At most about 40 characters, and none that would move the cursor or turn the writing direction. */
    public static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).map(c -> isPrintable(c) ? c : '?').forEach(shown::appendCodePoint);
        return text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 1)) > LONGEST
                ? shown.append("...").toString()
                : shown.toString();
    }

    public static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return text.codePoints().allMatch(Quoted::isPrintable);
            }
        }
        return true;
    }

    /** Whether a character stands in its place, and moves neither the cursor nor the direction of writing. */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

package io.entitle.authoring;

/**
 * A change to a stretch of a rule file.
 *
 * @param start offset of the first character replaced
 * @param end offset of the first character kept
 * @param change what is done, in words: {@code `<` to `<=`}
 */
record Edit(int start, int end, String replacement, String change) {

    private static final int LONGEST = 60;

    static Edit replace(Token token, String replacement) {
        return new Edit(token.start(), token.end(), replacement, "`" + token.text() + "` to `" + replacement + "`");
    }

    /** @param text the file's text, of which {@code what} is a stretch */
    static Edit drop(String text, Tokens what) {
        return drop(text, what, what.start(), what.end());
    }

    /** Drops more than what is told to be dropped: a comma beside it. */
    static Edit drop(String text, Tokens what, int start, int end) {
        return new Edit(start, end, "", "drop `" + shown(text.substring(what.start(), what.end()), LONGEST) + "`");
    }

    /** On one line and not longer than that. */
    static String shown(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > longest ? line.substring(0, longest) + "..." : line;
    }
}

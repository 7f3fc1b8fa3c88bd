package io.entitle.authoring;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param start offset of its first character in the file
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        NUMBER,
        /** With its quotation marks. */
        TEXT,
        SIGN
    }

    int end() {
        return start + text.length();
    }

    boolean is(String expected) {
        return kind != Kind.TEXT && text.equals(expected);
    }

    /** What a text says, without its quotation marks. */
    String content() {
        return text.substring(1, text.length() - 1);
    }
}

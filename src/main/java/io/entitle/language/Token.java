package io.entitle.language;

import io.entitle.finding.Place;

/** A word, binding, number, text or sign of a rule file. */
record Token(Kind kind, String text, Place place) {

    private static final int LONGEST_SHOWN = 100;

    enum Kind {
        WORD,
        /** A word that begins with {@code $}. */
        BINDING,
        NUMBER,
        /** With its quotation marks. */
        TEXT,
        SIGN,
        /** What stands behind the last one. */
        END_OF_FILE
    }

    boolean is(String expected) {
        return kind != Kind.TEXT && text.equals(expected);
    }

    /** As a message shows it. */
    String shown() {
        return kind == Kind.END_OF_FILE ? "the end of the file" : "`" + Unreadable.shown(text, LONGEST_SHOWN) + "`";
    }

    /** The place right behind it. */
    Place behind() {
        return new Place(place.file(), place.line(), place.column() + text.length());
    }
}

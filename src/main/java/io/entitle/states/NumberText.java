package io.entitle.states;

import java.util.Locale;

/** Numbers of things, for people. */
public final class NumberText {

    private NumberText() {}

    /** {@code 12,345}. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 account}, {@code 2 accounts}. */
    public static String of(long number, String thing) {
        return of(number) + " " + thing + (number == 1 ? "" : "s");
    }
}

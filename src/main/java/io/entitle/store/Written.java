package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what a database holds as text for what its column says it is, where it can be; else it stays a text. */
final class Written {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.eE+-]*");

    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_A_MICRO = 1_000;

    private Written() {}

    static void copy(Column.Kind kind, String text, String member, DocumentTree into) {
        switch (kind) {
            case TEXT, INSTANT -> into.text(member, text);
            case NUMBER -> number(text, member, into);
            case TRUTH -> truth(text, member, into);
        }
    }

    /** An instant as microseconds from the first of 1970. */
    static void micros(long micros, String member, DocumentTree into) {
        long nanos = Math.floorMod(micros, MICROS) * NANOS_OF_A_MICRO;
        into.instant(member, Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), nanos));
    }

    private static void number(String text, String member, DocumentTree into) {
        if (NUMBER.matcher(text).matches()) {
            into.digits(member, text);
        } else {
            into.text(member, text);
        }
    }

    private static void truth(String text, String member, DocumentTree into) {
        truth(text).ifPresentOrElse(truth -> into.truth(member, truth), () -> into.text(member, text));
    }

    /** Databases and spreadsheets write truths in several ways. */
    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "t" -> Optional.of(true);
            case "0", "false", "f" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

package io.entitle.engine;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.Optional;

/** Whether the name of a file can be shown as it is. */
final class FileName {

    /** What the Java platform puts where the locale has no character for the bytes of a name. */
    private static final char UNKNOWN = '\uFFFD';

    private FileName() {}

    /** Why a file of that name is not read. */
    static Optional<Finding> refused(String path) {
        if (path.indexOf(UNKNOWN) >= 0) {
            return Optional.of(finding(
                    path,
                    "the file's name has characters that the locale does not have",
                    "set LC_ALL=C.UTF-8 where entitle is started, or rename the file"));
        }
        return Place.shown(path).equals(path)
                ? Optional.empty()
                : Optional.of(finding(path, "the file's name has characters that do not show", "rename the file"));
    }

    private static Finding finding(String path, String text, String hint) {
        return new Finding(Code.UNREADABLE_FILE, new Place(path, 1, 1), "", text, hint);
    }
}

package io.entitle.cli;

import java.util.Collection;
import java.util.Comparator;

/** Exit codes, the worst last: of several that apply the worst is answered. */
enum Exit {
    DONE(0),
    DENIED(10),
    ERROR(11),
    FOUND_FAILURE(1),
    BAD_INPUT(2),
    RULES_DO_NOT_COMPILE(3),
    DEFECT(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Exit worst(Collection<Exit> exits) {
        return exits.stream().max(Comparator.naturalOrder()).orElse(DONE);
    }
}

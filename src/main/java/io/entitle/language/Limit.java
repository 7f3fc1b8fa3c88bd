package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.finding.Place;

/**
 * How many of anything a policy may have in one place: far more than it needs, and few enough that a file within all of
 * them is read and compiled in seconds.
 */
enum Limit {
    WORDS(Code.TOO_LARGE, 60_000, "words and signs in one file", "one file holds one concept of a policy"),
    RULES(Code.TOO_LARGE, 500, "rules in one file", "one file holds one concept of a policy"),
    FACTS(Code.TOO_LARGE, 50, "facts in one rule", Limit.SEVERAL),
    CONSTRAINTS(Code.TOO_LARGE, 100, "constraints of one fact", Limit.SEVERAL),
    ALTERNATIVES(Code.TOO_LARGE, 100, "alternatives in one constraint", Limit.SEVERAL),
    CHOICES(Code.TOO_LARGE, 100, "values in one choice", Limit.SEVERAL),
    BRACKETS(Code.TOO_LARGE, 12, "brackets in brackets", Limit.SEVERAL),
    NAME(Code.TOO_LARGE, 200, "characters in a rule's name", "say the rest in the comment above the rule"),
    TEXT(Code.TOO_LARGE, 2_000, "characters in a text", "shorten it"),
    CONDITIONS(Code.TOO_MANY, 300, "conditions in one rule", Limit.SEVERAL),
    CONCLUSIONS(Code.TOO_MANY, 1_000, "conclusions in one rule", Limit.SEVERAL),
    ARGUMENTS(Code.TOO_MANY, 20, "values in one call", "hand over only what is said"),
    STEPS(Code.LONG_CHAIN, 20, "calls in a chain", "conclude in several lines");

    private static final String SEVERAL = "say it in several rules";

    private final Code code;
    private final int most;
    private final String what;
    private final String hint;

    Limit(Code code, int most, String what, String hint) {
        this.code = code;
        this.most = most;
        this.what = what;
        this.hint = hint;
    }

    int most() {
        return most;
    }

    /** Refuses what is one too many. */
    void refuse(int found, Place place) {
        if (found > most) {
            throw refusal(place);
        }
    }

    Refusal refusal(Place place) {
        return new Refusal(code, place, "more than " + most + " " + what, hint);
    }
}

package io.entitle.finding;

/** The stable name of a kind of mistake; each has a page that says what it is, what to avoid and what to prefer. */
public enum Code {
    /** What stands there is not how a rule is written. */
    SYNTAX,
    UNCLOSED_TEXT,
    HIDDEN_CHARACTER,
    TOO_LARGE,
    TOO_MANY,
    LONG_CHAIN,
    /** Something else than a file of the folder's own lies in the rules folder. */
    UNREADABLE_FILE,
    /** A file that lies among the rules and is not read. */
    IGNORED_FILE,
    /** The engine or Java would take it; rules may not use it. */
    FORBIDDEN,
    INEXACT_NUMBER,
    UNKNOWN_FACT,
    UNKNOWN_FIELD,
    MISSING_TOO_EARLY,
    UNKNOWN_BINDING,
    REPEATED_BINDING,
    UNKNOWN_WORD,
    UNKNOWN_CALL,
    UNKNOWN_REASON,
    /** A word of the vocabulary that stands where words of its kind may not. */
    MISPLACED_WORD,
    WRONG_TYPE,
    WRONG_ARGUMENTS,
    UNKNOWN_PLAN,
    UNKNOWN_FEATURE,
    UNKNOWN_CHOICE,
    UNKNOWN_DEADLINE,
    WRONG_DATE,
    WRONG_NUMBER,
    WRONG_MESSAGE,
    CONTRADICTION,
    ALWAYS_TRUE,
    NEVER_FIRES,
    /** A fact of one question beside a conclusion that is only looked at for another. */
    WRONG_QUESTION,
    GRANT_WITHOUT_EFFECT,
    DRAWING_IN_A_RING,
    UNCOUNTED_LIMIT,
    /** What customers are told is charged has no price. */
    BILLED_UNPRICED,
    /** A grant that another one always exceeds. */
    OUTDONE_GRANT,
    DUPLICATE_NAME,
    DUPLICATE_RULE,
    MISSING_COMMENT,
    MISSING_SOURCE,
    MISSING_CASE,
    WRONG_CASE,
    /** Whatever only the engine's own compiler sees. */
    DOES_NOT_COMPILE,
    SHADOWED_RULE(Severity.WARNING),
    RANGE_GAP(Severity.WARNING),
    RANGE_OVERLAP(Severity.WARNING),
    DATED_RULE(Severity.WARNING),
    PLAN_WITHOUT_SHEET(Severity.WARNING),
    FEATURE_NOWHERE(Severity.WARNING),
    UNJOINED_FACTS(Severity.WARNING),
    HIGHER_PLAN_GETS_LESS(Severity.WARNING);

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}

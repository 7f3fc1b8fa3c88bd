package io.entitle.reload;

/** What a look at a rules folder led to. */
public enum Look {
    /** It holds what was tried before. */
    NOTHING_NEW,
    /** It does not hold what it held at the look before: somebody may still be writing. */
    UNSETTLED,
    /** What it holds answers from now on. */
    TAKEN,
    /** What it holds is wrong; what answered before goes on answering. */
    REFUSED,
    /** It could not be looked at this time, which says nothing of what it holds; the next look tries again. */
    UNREADABLE,
    /** The thread that looked was interrupted, and still is; the next look tries again. */
    INTERRUPTED
}

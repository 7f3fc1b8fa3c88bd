package io.entitle.review;

/**
 * A part of a page. Immutable.
 *
 * @param summary its result in a few words
 * @param body Markdown; empty text where the summary says it all
 * @param passed whether the change may be made as far as this part goes
 */
public record Section(String title, String summary, String body, boolean passed) {

    /** A part that cannot fail. */
    static Section told(String title, String summary, String body) {
        return new Section(title, summary, body, true);
    }
}

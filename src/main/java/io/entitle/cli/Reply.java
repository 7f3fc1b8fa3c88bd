package io.entitle.cli;

import io.entitle.problem.Problem;
import io.entitle.wire.Answer;
import java.util.List;
import java.util.function.Function;

/**
 * What one document gets.
 *
 * @param answers for programs
 * @param text for people; empty text where there is nothing to show
 * @param complaints lines for standard error
 */
record Reply(List<Answer> answers, Function<Layout, String> text, List<String> complaints, Exit exit) {

    Reply {
        answers = List.copyOf(answers);
        complaints = List.copyOf(complaints);
    }

    static Reply answered(Answer answer, Function<Layout, String> text) {
        return new Reply(List.of(answer), text, List.of(), Exit.DONE);
    }

    /** The same, which ends otherwise. */
    Reply exiting(Exit code) {
        return new Reply(answers, text, complaints, code);
    }

    /** A document with problems. */
    static Reply refused(Document document) {
        Answer refusal =
                Answer.refusal(document.content().account(), document.content().problems());
        return new Reply(List.of(refusal), layout -> "", document.complaints(), Exit.BAD_INPUT);
    }

    /** A document without problems that the rules failed on. */
    static Reply failed(Document document, String message) {
        return unanswered(document, message, Exit.FOUND_FAILURE);
    }

    /** A document without problems to which the question cannot be put. */
    static Reply unusable(Document document, String message) {
        return unanswered(document, message, Exit.BAD_INPUT);
    }

    private static Reply unanswered(Document document, String message, Exit exit) {
        Answer refusal = Answer.refusal(document.content().account(), List.of(new Problem("$", message)));
        return new Reply(List.of(refusal), layout -> "", List.of(document.complaint(message)), exit);
    }
}

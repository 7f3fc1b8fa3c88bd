package io.entitle.wire;

import io.entitle.problem.Problem;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Small things as they are kept: JSON on a line. */
public final class KeptText {

    private KeptText() {}

    /** A list of objects. */
    public static String problems(List<Problem> problems) {
        return JsonText.line(JsonObject.list(problems, AnswerTrees::problem));
    }

    /** A text. */
    public static String text(String text) {
        return JsonText.line(JsonNodeFactory.instance.stringNode(text));
    }

    /** A list of texts. */
    public static String names(List<String> names) {
        return JsonText.line(JsonObject.texts(names));
    }
}

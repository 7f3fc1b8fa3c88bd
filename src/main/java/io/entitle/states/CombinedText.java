package io.entitle.states;

import java.util.List;
import java.util.stream.Stream;

/** What was combined with what, for people. */
public final class CombinedText {

    private CombinedText() {}

    /** A line for each group, those combined most thoroughly first. */
    public static Stream<String> lines(List<Combined> combined) {
        return Stream.of(0, 3, 2, 1)
                .flatMap(together -> combined.stream()
                        .filter(one -> one.together() == together)
                        .map(CombinedText::line));
    }

    private static String line(Combined one) {
        return "  " + one.how() + ": " + one.name() + ", " + NumberText.of(one.states()) + " (" + one.axes() + ")";
    }
}

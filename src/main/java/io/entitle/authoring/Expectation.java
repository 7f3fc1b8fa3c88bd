package io.entitle.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is expected of one answer: each member as {@link Observed} words it. A member that is not named may be anything.
 *
 * @param says a text that the English message must contain
 * @param saysZh a text that the Chinese message must contain
 */
public record Expectation(SortedMap<String, String> members, Optional<String> says, Optional<String> saysZh) {

    public Expectation {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** Nothing but the outcome is expected. */
    static Expectation ofOutcome(String outcome) {
        return new Expectation(new TreeMap<>(Map.of(Observed.OUTCOME, outcome)), Optional.empty(), Optional.empty());
    }

    /** What was found otherwise, each in one line. */
    List<String> differences(String what, Observed found) {
        List<String> differences = new ArrayList<>();
        members.forEach((member, expected) -> {
            String actual = found.members().getOrDefault(member, Observed.NONE);
            if (!expected.equals(actual)) {
                String shown = "found `" + actual + "`" + found.because(member);
                differences.add(what + ": expected " + member + " `" + expected + "`, " + shown);
            }
        });
        says.filter(text -> !found.message().en().contains(text))
                .ifPresent(text ->
                        differences.add(silent(what, text, found.message().en())));
        saysZh.filter(text -> !found.message().zh().contains(text))
                .ifPresent(text ->
                        differences.add(silent(what, text, found.message().zh())));
        return differences;
    }

    private static String silent(String what, String text, String message) {
        return what + ": expected the message to say `" + text + "`, found `" + message + "`";
    }
}

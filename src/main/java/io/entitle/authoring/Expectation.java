package io.entitle.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is expected of one answer: each member as {@link Observed} words it. A member that is not named may be anything.
 *
 * @param lines where each member stands, by its name
 * @param says a text that the English message must contain
 * @param saysZh a text that the Chinese message must contain
 */
public record Expectation(
        SortedMap<String, String> members, Map<String, Integer> lines, Optional<String> says, Optional<String> saysZh) {

    static final String SAYS = "says";
    static final String SAYS_ZH = "saysZh";

    public Expectation {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        lines = Map.copyOf(lines);
    }

    /** Nothing but the outcome is expected. */
    static Expectation ofOutcome(String outcome, int line) {
        return new Expectation(
                new TreeMap<>(Map.of(Observed.OUTCOME, outcome)),
                Map.of(Observed.OUTCOME, line),
                Optional.empty(),
                Optional.empty());
    }

    /** What was found otherwise, each in one line. */
    List<Difference> differences(String what, Observed found) {
        List<Difference> differences = new ArrayList<>();
        members.forEach((member, expected) -> {
            String actual = found.members().getOrDefault(member, Observed.NONE);
            if (!expected.equals(actual)) {
                String shown = "found `" + actual + "`" + found.because(member);
                differences.add(at(member, what + ": expected " + member + " `" + expected + "`, " + shown));
            }
        });
        says.filter(text -> !found.message().en().contains(text))
                .ifPresent(text -> differences.add(
                        at(SAYS, silent(what, text, found.message().en()))));
        saysZh.filter(text -> !found.message().zh().contains(text))
                .ifPresent(text -> differences.add(
                        at(SAYS_ZH, silent(what, text, found.message().zh()))));
        return differences;
    }

    private Difference at(String member, String text) {
        return Difference.at(Objects.requireNonNull(lines.get(member), member), text);
    }

    private static String silent(String what, String text, String message) {
        return what + ": expected the message to say `" + text + "`, found `" + message + "`";
    }
}

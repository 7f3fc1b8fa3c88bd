package io.entitle.authoring;

import io.entitle.authoring.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One pattern of a rule's left side.
 *
 * @param all from its quantifier or binding to its closing bracket
 * @param constraints between its brackets, in their order
 */
record Condition(Tokens all, List<Tokens> constraints) {

    private static final Set<String> QUANTIFIERS = Set.of("not", "exists");

    static List<Condition> of(Tokens conditions) {
        List<Condition> found = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < conditions.size(); i++) {
            if (conditions.is(i, "(") && conditions.is(i - 1, Kind.WORD)) {
                int close = conditions.closing(i);
                Tokens inside = conditions.part(i + 1, close);
                found.add(new Condition(conditions.part(from, close + 1), inside.split(Set.of(","))));
                i = close;
                from = close + 1;
            }
        }
        return found;
    }

    boolean isQuantified() {
        return QUANTIFIERS.contains(all.get(0).text());
    }

    Token first() {
        return all.get(0);
    }

    /** The names bound in a stretch: words before a colon. */
    static List<String> bound(Tokens tokens) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.is(i, Kind.WORD) && tokens.is(i + 1, ":")) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }
}

package io.entitle.authoring;

import io.entitle.authoring.Token.Kind;
import io.entitle.engine.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One rule as its file has it.
 *
 * @param head the tokens from {@code rule} to its name
 * @param conditions the tokens between {@code when} and {@code then}
 * @param conclusions the tokens between {@code then} and {@code end}
 * @param end offset of what follows the rule
 */
record RuleText(RuleFile file, Tokens head, Tokens conditions, Tokens conclusions, int end) {

    /** The rules of a file that compiles, in their order. */
    static List<RuleText> of(RuleFile file) {
        Tokens tokens = Tokens.of(file.text());
        List<RuleText> rules = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "rule") && tokens.is(i + 1, Kind.TEXT)) {
                int when = next(tokens, i, "when");
                int then = next(tokens, when, "then");
                int end = next(tokens, then, "end");
                rules.add(new RuleText(
                        file,
                        tokens.part(i, i + 2),
                        tokens.part(when + 1, then),
                        tokens.part(then + 1, end),
                        tokens.get(end).end()));
                i = end;
            }
        }
        return rules;
    }

    String name() {
        return head.get(1).content();
    }

    int start() {
        return head.start();
    }

    /** The words and signs of the rule, without blanks and comments. */
    List<String> words() {
        return Stream.of(conditions, conclusions)
                .flatMap(tokens -> Stream.concat(tokens.all().stream().map(Token::text), Stream.of(";")))
                .toList();
    }

    /** The first word of each conclusion: whom it speaks to. */
    List<String> receivers() {
        return conclusions.split(Set.of(";")).stream()
                .map(conclusion -> conclusion.get(0).text())
                .toList();
    }

    /** The rule under another name and with one stretch of it replaced. */
    String variant(String newName, Edit edit) {
        String text = file.text();
        return "rule \"" + newName + "\"" + text.substring(head.end(), edit.start()) + edit.replacement()
                + text.substring(edit.end(), end);
    }

    /** Whether a name stands anywhere in the rule outside that stretch. */
    boolean usesOutside(String name, int from, int to) {
        return Stream.of(conditions, conclusions)
                .flatMap(tokens -> tokens.all().stream())
                .anyMatch(token -> token.is(name) && (token.start() < from || token.start() >= to));
    }

    /** Not a method of that name, such as {@code $held.end()}. */
    private static int next(Tokens tokens, int from, String keyword) {
        int i = from;
        while (i < tokens.size() - 1 && !(tokens.is(i, keyword) && !tokens.is(i - 1, "."))) {
            i++;
        }
        return i;
    }
}

package io.entitle.authoring;

import io.entitle.fact.Product;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule with something done wrong to it.
 *
 * @param edit how; empty for a rule that is left out
 */
record Mutant(Mutation mutation, RuleText rule, Optional<Edit> edit) {

    private static final int LONGEST_LINE = 90;

    /** All of one rule, in the order of what they change; the one without the rule comes first. */
    static Stream<Mutant> of(RuleText rule, Product product) {
        Stream<Edit> edits = Stream.of(
                        new ConditionEdits(rule).all(),
                        new ConclusionEdits(rule).all(),
                        new ValueEdits(rule, product).all())
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Edit::start)
                        .thenComparing(Edit::end)
                        .thenComparing(Edit::replacement));
        return Stream.concat(Stream.of(without(rule, product)), edits.map(edit -> changed(rule, product, edit)));
    }

    private static Mutant without(RuleText rule, Product product) {
        return new Mutant(mutation(rule, product, rule.start(), "drop the rule"), rule, Optional.empty());
    }

    private static Mutant changed(RuleText rule, Product product, Edit edit) {
        String text = rule.file().text();
        int end = text.indexOf('\n', edit.start());
        String line = text.substring(lineStart(text, edit.start()), end < 0 ? text.length() : end);
        String change = edit.change() + " in `" + Edit.shown(line, LONGEST_LINE) + "`";
        return new Mutant(mutation(rule, product, edit.start(), change), rule, Optional.of(edit));
    }

    private static Mutation mutation(RuleText rule, Product product, int offset, String change) {
        String text = rule.file().text();
        int line = 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
        int column = 1 + offset - lineStart(text, offset);
        return new Mutation(product.key(), rule.name(), rule.file().path(), line, column, change);
    }

    private static int lineStart(String text, int offset) {
        return text.substring(0, offset).lastIndexOf('\n') + 1;
    }

    /** The changed rule under a name of its own; empty text for a rule that is left out. */
    String text(String name) {
        return edit.map(change -> rule.variant(name, change)).orElse("");
    }
}

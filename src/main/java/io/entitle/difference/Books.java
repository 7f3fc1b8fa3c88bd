package io.entitle.difference;

import io.entitle.authoring.RuleEdits;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.wire.FactsReader;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The old rules and the new ones, compiled. Immutable; safe to share between threads. */
public record Books(RuleBook before, RuleBook after, RuleEdits edits) {

    /**
     * Compiles both.
     *
     * @throws io.entitle.engine.RulesDoNotCompileException if any rule of either is wrong
     */
    public static Books of(RuleFolder before, RuleFolder after) {
        return new Books(RuleBook.of(before), RuleBook.of(after), RuleEdits.between(before, after));
    }

    /** Whether every rule of a product is as it was, so that every answer is. */
    boolean isUnchanged(String product) {
        return edits.of(product).isEmpty();
    }

    /** Whether both know the same products, plans and features, so that a document that one can read both can. */
    boolean haveOneCatalogue() {
        return before.products().equals(after.products());
    }

    FactsReader readerBefore() {
        return new FactsReader(before.products());
    }

    FactsReader readerAfter() {
        return new FactsReader(after.products());
    }

    /** Finds the edited rules behind another answer. */
    public RuleCauses causes(String product) {
        Set<String> catalogue = new HashSet<>();
        Stream.of(before, after)
                .filter(book -> book.products().containsKey(product))
                .forEach(book -> catalogue.addAll(book.product(product).catalogueRules()));
        return new RuleCauses(edits.of(product), catalogue);
    }
}

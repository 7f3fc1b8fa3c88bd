package io.entitle.authoring;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What became of each rule from one version of a rules folder to the next. Comments, blanks and the file that a rule
 * stands in do not matter; a rule under another name is another rule. Immutable.
 *
 * @param products by product, and by name, those rules that are not as they were
 */
public record RuleEdits(SortedMap<String, SortedMap<String, Edited>> products) {

    public RuleEdits {
        products = Collections.unmodifiableSortedMap(products);
    }

    /** Compares the rules of two folders that compile. */
    public static RuleEdits between(RuleFolder before, RuleFolder after) {
        Set<String> names = new TreeSet<>(before.products().keySet());
        names.addAll(after.products().keySet());
        SortedMap<String, SortedMap<String, Edited>> products = new TreeMap<>();
        names.forEach(product -> {
            SortedMap<String, Edited> edits = edits(rules(before, product), rules(after, product));
            if (!edits.isEmpty()) {
                products.put(product, edits);
            }
        });
        return new RuleEdits(products);
    }

    /** The edited rules of a product, by name; none where all are as they were. */
    public SortedMap<String, Edited> of(String product) {
        return products.getOrDefault(product, Collections.emptySortedMap());
    }

    private static SortedMap<String, Edited> edits(Map<String, RuleText> before, Map<String, RuleText> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        SortedMap<String, Edited> edits = new TreeMap<>();
        names.forEach(name -> edit(Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)))
                .ifPresent(edit -> edits.put(name, edit)));
        return Collections.unmodifiableSortedMap(edits);
    }

    private static Optional<Edited> edit(Optional<RuleText> before, Optional<RuleText> after) {
        if (before.map(RuleText::words).equals(after.map(RuleText::words))) {
            return Optional.empty();
        }
        Set<String> receivers = new TreeSet<>();
        Stream.of(before, after).flatMap(Optional::stream).forEach(rule -> receivers.addAll(rule.receivers()));
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return Optional.of(new Edited(kind, receivers));
    }

    private static Map<String, RuleText> rules(RuleFolder folder, String product) {
        Map<String, RuleText> rules = new TreeMap<>();
        List<RuleFile> files = folder.products().getOrDefault(product, List.of());
        files.stream().flatMap(file -> RuleText.of(file).stream()).forEach(rule -> rules.put(rule.name(), rule));
        return rules;
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** The word used in documents, such as {@code added}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of one rule.
     *
     * @param receivers what the rule spoke to on its right side, before or after: {@code answer}, {@code $sheet}, ...
     */
    public record Edited(Kind kind, Set<String> receivers) {

        public Edited {
            receivers = Set.copyOf(receivers);
        }

        /** Whether the rule says anything that is not only for those. */
        public boolean speaksToOthersThan(Set<String> known) {
            return !known.containsAll(receivers);
        }
    }
}

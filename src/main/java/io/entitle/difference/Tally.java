package io.entitle.difference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up what became of the documents, which come in their order. Holds numbers and a few samples, never the documents.
 * Not thread-safe.
 */
final class Tally {

    private final Books books;
    private final int sampled;
    private final Counter.ByKind total;
    private final SortedMap<Key, Counter.ByKind> features = new TreeMap<>();
    private final SortedMap<Key, Counter.ByKind> rules = new TreeMap<>();
    private final SortedMap<String, Long> unasked = new TreeMap<>();
    private long documents;
    private long refused;
    private long undecided;
    private long changed;
    private long worse;

    /** What a group is about: a feature and a plan, or a rule and no plan. */
    private record Key(String product, String name, String plan) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::product).thenComparing(Key::name).thenComparing(Key::plan);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param sampled how many accounts of each kind are named */
    Tally(Books books, int sampled) {
        this.books = books;
        this.sampled = sampled;
        this.total = new Counter.ByKind(sampled);
    }

    void addRefused() {
        documents++;
        refused++;
    }

    void add(AccountDifference account) {
        documents++;
        if (!account.asked()) {
            account.document().facts().ifPresent(facts -> unasked.merge(facts.product(), 1L, Long::sum));
        }
        undecided += account.undecided() ? 1 : 0;
        changed += account.changes().isEmpty() ? 0 : 1;
        worse += account.changes().stream().anyMatch(change -> change.kind().isWorse()) ? 1 : 0;
        account.changes().forEach(this::add);
    }

    private void add(Change change) {
        total.add(documents, change);
        add(features, new Key(change.product(), change.feature(), change.plan()), change);
        change.causes().forEach(rule -> add(rules, new Key(change.product(), rule, ""), change));
    }

    private void add(Map<Key, Counter.ByKind> groups, Key key, Change change) {
        groups.computeIfAbsent(key, any -> new Counter.ByKind(sampled)).add(documents, change);
    }

    long documents() {
        return documents;
    }

    DifferenceReport report() {
        return new DifferenceReport(
                books.before().digest(),
                books.after().digest(),
                refused,
                documents - refused,
                unasked,
                undecided,
                changed,
                worse,
                total.group("", "", ""),
                groups(features),
                groups(rules).stream().map(this::withEdit).toList());
    }

    private static List<Group> groups(SortedMap<Key, Counter.ByKind> counters) {
        return counters.entrySet().stream()
                .map(entry -> entry.getValue()
                        .group(
                                entry.getKey().product(),
                                entry.getKey().name(),
                                entry.getKey().plan()))
                .toList();
    }

    private Group withEdit(Group rule) {
        String edit = Optional.ofNullable(books.edits().of(rule.product()).get(rule.name()))
                .map(edited -> edited.kind().word())
                .orElse("");
        return new Group(rule.product(), rule.name(), edit, rule.kinds(), rule.belowUse());
    }
}

package io.entitle.store;

import io.entitle.wire.FactsReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the rows of accounts together, a range at a time. */
final class SnapshotCursor implements FactsCursor {

    private static final int ACCOUNT = 0;

    /** From so large a part of a range on, reading all of it takes less than naming the accounts. */
    private static final int FEW = 4;

    private final FactsRows rows;
    private final FactsReader reader;
    private final boolean revised;
    private Optional<Known> known = Optional.empty();

    SnapshotCursor(FactsRows rows, FactsReader reader, boolean revised) {
        this.rows = rows;
        this.reader = reader;
        this.revised = revised;
    }

    /** The range that marks were last read of, with its accounts. */
    private record Known(Range range, List<String> accounts) {}

    @Override
    public SortedMap<String, String> marks(Range range) {
        SortedMap<String, String> marks = new TreeMap<>(KeyOrder.BYTES);
        if (revised && !range.isOfStrays()) {
            rows.each(
                    Relation.ACCOUNT,
                    Selection.marks(range),
                    row -> marks.merge(row.text(ACCOUNT), row.text(Relation.ORDER), SnapshotCursor::both));
        } else {
            read(range, account -> true).forEach(facts -> marks.put(facts.account(), facts.mark()));
        }
        known = Optional.of(new Known(range, List.copyOf(marks.keySet())));
        return marks;
    }

    @Override
    public List<StoredFacts> read(Range range, Predicate<String> wanted) {
        if (range.isOfStrays()) {
            return new UnplacedAccounts(rows, reader).read(range, wanted);
        }
        Map<String, Draft> drafts = drafts(selection(range, wanted), wanted);
        List<StoredFacts> read = new ArrayList<>(drafts.size());
        drafts.values().forEach(draft -> read.add(draft.read(reader, revised)));
        read.sort(Comparator.comparing(StoredFacts::account, KeyOrder.BYTES));
        return read;
    }

    /** Of an account that has several rows, which then is not decided about. */
    private static String both(String one, String other) {
        return Stream.of(one.split(","), other.split(","))
                .flatMap(Arrays::stream)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Map<String, Draft> drafts(Selection selection, Predicate<String> wanted) {
        // Rows mostly come in the order of accounts, which then needs no sorting.
        Map<String, Draft> drafts = new LinkedHashMap<>();
        if (selection.keys().filter(List::isEmpty).isPresent()) {
            return drafts;
        }
        rows.each(Relation.ACCOUNT, selection, row -> {
            String account = row.text(ACCOUNT);
            if (wanted.test(account)) {
                drafts.computeIfAbsent(
                                account, key -> new Draft(selection.range().product(), key))
                        .add(Relation.ACCOUNT, row);
            }
        });
        for (Relation relation : rows.relations()) {
            rows.each(
                    relation,
                    selection,
                    row -> Optional.ofNullable(drafts.get(row.text(ACCOUNT)))
                            .ifPresent(draft -> draft.add(relation, row)));
        }
        return drafts;
    }

    private Selection selection(Range range, Predicate<String> wanted) {
        return known.filter(marks -> marks.range().equals(range))
                .map(marks -> selection(marks, wanted))
                .orElseGet(() -> Selection.all(range));
    }

    private static Selection selection(Known marks, Predicate<String> wanted) {
        List<String> keys = marks.accounts().stream().filter(wanted).toList();
        return keys.size() * FEW < marks.accounts().size() || keys.isEmpty()
                ? Selection.only(keys, marks.range())
                : Selection.all(marks.range());
    }

    @Override
    public void close() {
        rows.close();
    }
}

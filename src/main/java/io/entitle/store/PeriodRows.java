package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The periods of an account while their rows come in, by what they are periods of; most accounts have none. For one thread. */
final class PeriodRows {

    private final Relation relation;
    private Map<String, List<OrderedRow>> byOwner = Map.of();

    PeriodRows(Relation relation) {
        this.relation = relation;
    }

    void add(String owner, OrderedRow period) {
        if (byOwner.isEmpty()) {
            byOwner = new TreeMap<>(KeyOrder.BYTES);
        }
        byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(period);
    }

    boolean isEmpty() {
        return byOwner.isEmpty();
    }

    /** The periods of one owner in their order, which then are no longer here. */
    Optional<List<DocumentTree>> take(String owner) {
        return isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byOwner.remove(owner)).map(this::trees);
    }

    /** The periods that are here, by their owners. */
    SortedMap<String, List<DocumentTree>> all() {
        SortedMap<String, List<DocumentTree>> all = new TreeMap<>(KeyOrder.BYTES);
        byOwner.forEach((owner, rows) -> all.put(owner, trees(rows)));
        return all;
    }

    private List<DocumentTree> trees(List<OrderedRow> rows) {
        OrderedRow.sort(relation, rows);
        return OrderedRow.trees(rows);
    }
}

package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row of a kind of which an account has any number.
 *
 * @param order what tells its place among them
 */
record OrderedRow(String order, DocumentTree tree) {

    /** Numbers by their size; anything else somehow, but always the same. */
    private static final Comparator<OrderedRow> BY_NUMBER =
            Comparator.<OrderedRow>comparingInt(row -> row.order().length()).thenComparing(OrderedRow::order);

    private static final Comparator<OrderedRow> BY_KEY = Comparator.comparing(OrderedRow::order, KeyOrder.BYTES);

    /** Puts rows of that kind into their order. */
    static void sort(Relation relation, List<OrderedRow> rows) {
        if (rows.size() > 1) {
            rows.sort(relation.isNumbered() ? BY_NUMBER : BY_KEY);
        }
    }

    /** The objects of a document that the rows are. */
    static List<DocumentTree> trees(List<OrderedRow> rows) {
        List<DocumentTree> trees = new ArrayList<>(rows.size());
        rows.forEach(row -> trees.add(row.tree()));
        return trees;
    }
}

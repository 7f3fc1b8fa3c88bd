package io.entitle.store;

import io.entitle.problem.Problem;
import io.entitle.wire.DocumentTree;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An account while its rows come in, in whatever order. For one thread. */
final class Draft {

    private static final int AMOUNT = 2;

    /** Numbers by their size; anything else somehow, but always the same. */
    private static final Comparator<Item> BY_NUMBER =
            Comparator.<Item>comparingInt(item -> item.order().length()).thenComparing(Item::order);

    private static final Comparator<Item> BY_KEY = Comparator.comparing(Item::order, KeyOrder.BYTES);

    private final String account;
    private final DocumentTree document;
    private final List<String> revisions = new ArrayList<>(1);
    private final List<Item> subscriptions = new ArrayList<>(1);
    private final DocumentTree usage = new DocumentTree();
    private String lastFeature = "";
    private boolean inOrder = true;
    private final List<Item> projects = new ArrayList<>(0);
    private final List<Item> packs = new ArrayList<>(0);

    Draft(String product, String account) {
        this.account = account;
        this.document = new DocumentTree().text("account", account).text("product", product);
    }

    /** A row that an account has any number of, and what tells its place among them. */
    private record Item(String order, DocumentTree tree) {}

    void add(Relation relation, Row row) {
        switch (relation) {
            case ACCOUNT -> account(row);
            case SUBSCRIPTION -> subscriptions.add(item(relation, row));
            case USAGE -> amount(row);
            case PROJECT -> projects.add(item(relation, row));
            case PACK -> packs.add(item(relation, row));
        }
    }

    /** The first row is believed to be the account's; more of them make it one that is not decided about. */
    private void account(Row row) {
        revisions.add(row.text(Relation.ORDER));
        if (revisions.size() == 1) {
            Map<String, DocumentTree> objects = new TreeMap<>();
            copy(Relation.ACCOUNT, row, document, objects);
            objects.forEach(document::object);
        }
    }

    private static Item item(Relation relation, Row row) {
        DocumentTree item = new DocumentTree();
        copy(relation, row, item, Map.of());
        return new Item(row.text(Relation.ORDER), item);
    }

    private void amount(Row row) {
        String feature = row.text(Relation.ORDER);
        inOrder &= KeyOrder.BYTES.compare(lastFeature, feature) <= 0;
        lastFeature = feature;
        if (row.has(AMOUNT)) {
            row.copy(AMOUNT, feature, usage);
        } else {
            usage.nothing(feature);
        }
    }

    private static void copy(Relation relation, Row row, DocumentTree item, Map<String, DocumentTree> objects) {
        List<Column> columns = relation.columns();
        for (int i = Relation.ORDER; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.member().isEmpty() && row.has(i)) {
                DocumentTree object = column.object().isEmpty()
                        ? item
                        : objects.computeIfAbsent(column.object(), name -> new DocumentTree());
                row.copy(i, column.member(), object);
            }
        }
    }

    StoredFacts read(FactsReader reader, boolean revised) {
        list(Relation.SUBSCRIPTION, subscriptions, BY_NUMBER);
        if (!usage.isEmpty()) {
            document.object(Relation.USAGE.member(), inOrder ? usage : usage.sorted(KeyOrder.BYTES));
        }
        list(Relation.PROJECT, projects, BY_KEY);
        list(Relation.PACK, packs, BY_KEY);
        FactsDocument read = reader.document(document);
        return new StoredFacts(
                account,
                revised ? mark() : document.digest(),
                revisions.size() > 1 ? read.refused(repeated(revisions.size())) : read);
    }

    private void list(Relation relation, List<Item> items, Comparator<Item> order) {
        if (items.size() > 1) {
            items.sort(order);
        }
        if (!items.isEmpty()) {
            List<DocumentTree> trees = new ArrayList<>(items.size());
            items.forEach(item -> trees.add(item.tree()));
            document.list(relation.member(), trees);
        }
    }

    private String mark() {
        revisions.sort(Comparator.naturalOrder());
        return String.join(",", revisions);
    }

    static Problem repeated(int rows) {
        return new Problem("$.account", rows + " rows are of the same account");
    }
}

package io.entitle.store;

import io.entitle.problem.Problem;
import io.entitle.problem.Quoted;
import io.entitle.wire.DocumentTree;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An account while its rows come in, in whatever order. For one thread. */
final class Draft {

    private static final int AMOUNT = 2;
    private static final int PEAK = 3;

    private final String account;
    private final DocumentTree document;
    private final List<String> revisions = new ArrayList<>(1);
    private final List<OrderedRow> subscriptions = new ArrayList<>(1);
    private final PeriodRows periodsOfSubscriptions = new PeriodRows(Relation.SUBSCRIPTION_PERIOD);
    private final DocumentTree usage = new DocumentTree();
    private final PeriodRows periodsOfUse = new PeriodRows(Relation.USAGE_PERIOD);
    private String lastFeature = "";
    private boolean inOrder = true;
    private final List<OrderedRow> projects = new ArrayList<>(0);
    private final List<OrderedRow> packs = new ArrayList<>(0);

    Draft(String product, String account) {
        this.account = account;
        this.document = new DocumentTree().text("account", account).text("product", product);
    }

    void add(Relation relation, Row row) {
        switch (relation) {
            case ACCOUNT -> account(row);
            case SUBSCRIPTION -> subscriptions.add(ordered(relation, row));
            case SUBSCRIPTION_PERIOD -> periodsOfSubscriptions.add(row.text(Relation.OWNER), ordered(relation, row));
            case USAGE -> use(row);
            case USAGE_PERIOD -> periodsOfUse.add(row.text(Relation.OWNER), ordered(relation, row));
            case PROJECT -> projects.add(ordered(relation, row));
            case PACK -> packs.add(ordered(relation, row));
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

    private static OrderedRow ordered(Relation relation, Row row) {
        DocumentTree item = new DocumentTree();
        copy(relation, row, item, Map.of());
        return new OrderedRow(row.text(Relation.ORDER), item);
    }

    /** An amount where nothing else is said, as documents mostly have it. */
    private void use(Row row) {
        String feature = row.text(Relation.ORDER);
        inOrder &= KeyOrder.BYTES.compare(lastFeature, feature) <= 0;
        lastFeature = feature;
        if (row.has(PEAK)) {
            usage.object(feature, ordered(Relation.USAGE, row).tree());
        } else if (row.has(AMOUNT)) {
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
        if (!periodsOfSubscriptions.isEmpty()) {
            subscriptions.stream()
                    .filter(this::isNumberedApart)
                    .forEach(held -> periodsOfSubscriptions
                            .take(held.order())
                            .ifPresent(periods -> held.tree().list(Relation.SUBSCRIPTION_PERIOD.member(), periods)));
        }
        list(Relation.SUBSCRIPTION, subscriptions);
        usage();
        list(Relation.PROJECT, projects);
        list(Relation.PACK, packs);
        return new StoredFacts(account, revised ? mark() : document.digest(), refused(reader.document(document)));
    }

    private boolean isNumberedApart(OrderedRow held) {
        return subscriptions.stream()
                        .filter(other -> other.order().equals(held.order()))
                        .count()
                == 1;
    }

    private void usage() {
        periodsOfUse.all().forEach(usage::list);
        if (!usage.isEmpty()) {
            boolean sorted = inOrder && periodsOfUse.isEmpty();
            document.object(Relation.USAGE.member(), sorted ? usage : usage.sorted(KeyOrder.BYTES));
        }
    }

    private void list(Relation relation, List<OrderedRow> rows) {
        OrderedRow.sort(relation, rows);
        if (!rows.isEmpty()) {
            document.list(relation.member(), OrderedRow.trees(rows));
        }
    }

    private String mark() {
        revisions.sort(Comparator.naturalOrder());
        return String.join(",", revisions);
    }

    /** With what rows are wrong in that no document could be. */
    private FactsDocument refused(FactsDocument read) {
        FactsDocument refused = revisions.size() > 1 ? read.refused(repeated(revisions.size())) : read;
        for (String nr : periodsOfSubscriptions.all().keySet()) {
            refused = refused.refused(ofNoSubscription(nr));
        }
        return refused;
    }

    static Problem repeated(int rows) {
        return new Problem("$.account", rows + " rows are of the same account");
    }

    private Problem ofNoSubscription(String nr) {
        String known = subscriptions.isEmpty()
                ? "none"
                : subscriptions.stream().map(held -> Quoted.of(held.order())).collect(Collectors.joining(", "));
        return new Problem(
                "$." + Relation.SUBSCRIPTION.member(),
                "a row of `" + Relation.SUBSCRIPTION_PERIOD.table() + "` is of subscription " + Quoted.of(nr)
                        + "; expected the `nr` of one subscription of the account, found " + known);
    }
}

package io.entitle.store;

import io.entitle.problem.Problem;
import io.entitle.wire.DocumentTree;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An account while its rows come in. For one thread. */
final class Draft {

    private static final int REVISION = 1;
    private static final int FEATURE = 1;
    private static final int AMOUNT = 2;

    private final String account;
    private final DocumentTree document;
    private final StringBuilder revision = new StringBuilder();
    private final Map<Relation, List<DocumentTree>> lists = new EnumMap<>(Relation.class);
    private final DocumentTree usage = new DocumentTree();
    private int rows;

    Draft(String product, String account) {
        this.account = account;
        this.document = new DocumentTree().text("account", account).text("product", product);
    }

    void add(Relation relation, Row row) {
        switch (relation) {
            case ACCOUNT -> account(row);
            case USAGE -> usage(row);
            case SUBSCRIPTION, PROJECT, PACK ->
                lists.computeIfAbsent(relation, any -> new ArrayList<>()).add(item(relation, row));
        }
    }

    /** The first row is believed to be the account's; more of them make it one that is not decided about. */
    private void account(Row row) {
        revision.append(rows == 0 ? "" : ",").append(row.text(REVISION));
        if (rows++ == 0) {
            Map<String, DocumentTree> objects = new LinkedHashMap<>();
            objects.put("", document);
            copy(Relation.ACCOUNT, row, objects);
            objects.forEach((name, object) -> {
                if (!name.isEmpty() && !object.isEmpty()) {
                    document.object(name, object);
                }
            });
        }
    }

    private void usage(Row row) {
        DocumentTree amount = new DocumentTree();
        String feature = row.text(FEATURE);
        row.copy(AMOUNT, feature, amount);
        if (amount.isEmpty()) {
            usage.nothing(feature);
        } else {
            row.copy(AMOUNT, feature, usage);
        }
    }

    private static DocumentTree item(Relation relation, Row row) {
        DocumentTree item = new DocumentTree();
        copy(relation, row, new LinkedHashMap<>(Map.of("", item)));
        return item;
    }

    private static void copy(Relation relation, Row row, Map<String, DocumentTree> objects) {
        List<Column> columns = relation.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.member().isEmpty()) {
                DocumentTree object = objects.computeIfAbsent(column.object(), name -> new DocumentTree());
                row.copy(i, column.member(), object);
            }
        }
    }

    StoredFacts read(FactsReader reader, boolean revised) {
        lists.forEach((relation, items) -> document.list(relation.member(), items));
        if (!usage.isEmpty()) {
            document.object(Relation.USAGE.member(), usage);
        }
        FactsDocument read = reader.document(document);
        String mark = revised ? revision.toString() : document.digest();
        return new StoredFacts(account, mark, rows > 1 ? read.refused(repeated()) : read);
    }

    private Problem repeated() {
        return new Problem("$.account", rows + " rows are of the same account");
    }
}

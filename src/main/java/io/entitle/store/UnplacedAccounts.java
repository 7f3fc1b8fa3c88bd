package io.entitle.store;

import io.entitle.store.Column.Kind;
import io.entitle.store.FactsSelects.Placeholders;
import io.entitle.wire.DocumentTree;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads account rows that belong to no known product or name no account, as documents that say what is wrong. */
record UnplacedAccounts(FactsRows rows, FactsReader reader) {

    private static final int KEY = 0;
    private static final int PRODUCT = 1;
    private static final int ACCOUNT = 2;

    /** The columns that are read of such a row: what else it holds cannot be understood. */
    static List<Field> fields(Placeholders values) {
        return List.of(
                field("key", values.strayKey()),
                field("product", values.column("product")),
                field("account", values.column("account")));
    }

    private static Field field(String name, String expression) {
        return new Field(Column.required(name, Kind.TEXT, ""), expression, false);
    }

    /** The rows of a range in the order of their keys; of rows that name the same the problems tell how many there are. */
    List<StoredFacts> read(Range range, Predicate<String> wanted) {
        SortedMap<String, List<DocumentTree>> found = new TreeMap<>(KeyOrder.BYTES);
        rows.each(Relation.ACCOUNT, Selection.all(range), row -> {
            if (wanted.test(row.text(KEY))) {
                found.computeIfAbsent(row.text(KEY), any -> new ArrayList<>(1)).add(tree(row));
            }
        });
        List<StoredFacts> read = new ArrayList<>(found.size());
        found.forEach((key, documents) -> read.add(stored(key, documents)));
        return read;
    }

    private static DocumentTree tree(Row row) {
        DocumentTree tree = new DocumentTree();
        if (row.has(ACCOUNT)) {
            tree.text("account", row.text(ACCOUNT));
        }
        if (row.has(PRODUCT)) {
            tree.text("product", row.text(PRODUCT));
        }
        return tree;
    }

    private StoredFacts stored(String key, List<DocumentTree> documents) {
        FactsDocument document = reader.document(documents.get(0));
        String mark = String.valueOf(documents.size());
        return new StoredFacts(
                key, mark, documents.size() == 1 ? document : document.refused(Draft.repeated(documents.size())));
    }
}

package io.entitle.store;

import io.entitle.fact.Facts;
import io.entitle.store.Column.Kind;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds accounts that a database holds already as they are to be written: written again, they would get a new revision and
 * be evaluated anew although nothing of them changed.
 */
record UnchangedAccounts(BatchWriter.Upkeep upkeep) {

    /** Those accounts, all of one product, that the database does not hold just so. */
    List<Facts> changed(String product, Map<String, Facts> accounts) throws SQLException {
        Map<String, List<String>> stored = new HashMap<>();
        read(Relation.ACCOUNT, product, List.copyOf(accounts.keySet()), stored);
        if (!stored.isEmpty()) {
            for (Relation relation : Relation.OF_AN_ACCOUNT) {
                read(relation, product, List.copyOf(stored.keySet()), stored);
            }
        }
        return accounts.values().stream()
                .filter(facts -> !isSame(facts, stored.getOrDefault(facts.account(), List.of())))
                .toList();
    }

    private boolean isSame(Facts facts, List<String> stored) {
        if (stored.isEmpty()) {
            return false;
        }
        List<String> rows = new ArrayList<>();
        new FactsCells(relation -> new ComparedCells(relation, upkeep::kept, rows)).add(facts);
        return rows.stream().sorted().toList().equals(stored.stream().sorted().toList());
    }

    private void read(Relation relation, String product, List<String> accounts, Map<String, List<String>> stored)
            throws SQLException {
        List<String> columns = FactsCells.columnsOf(relation);
        try (PreparedStatement query = upkeep.rows(FactsCells.columns(relation), relation, product, accounts);
                ResultSet rows = query.executeQuery()) {
            int account = columns.indexOf("account") + 1;
            while (rows.next()) {
                List<String> texts = stored.computeIfAbsent(rows.getString(account), key -> new ArrayList<>());
                Cells cells = new ComparedCells(relation, upkeep::kept, texts);
                for (int i = 0; i < columns.size(); i++) {
                    copy(kind(relation, columns.get(i)), rows, i + 1, cells);
                }
                cells.endRow();
            }
        }
    }

    private static Kind kind(Relation relation, String name) {
        return relation.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(Column::kind)
                .findFirst()
                .orElse(Kind.TEXT);
    }

    /** What is not of its column's kind differs from all that would be written. */
    private static void copy(Kind kind, ResultSet rows, int column, Cells cells) throws SQLException {
        Optional<String> text = Optional.ofNullable(rows.getString(column));
        if (text.isEmpty()) {
            cells.nothing();
            return;
        }
        try {
            switch (kind) {
                case TEXT -> cells.text(text);
                case NUMBER -> cells.number(new BigDecimal(text.get()));
                case TRUTH -> cells.truth(Written.truth(text.get()).orElseThrow(NumberFormatException::new));
                case INSTANT -> cells.instant(InstantColumn.of(rows, column));
            }
        } catch (NumberFormatException | DateTimeException e) {
            cells.text("not of its kind: " + text.get());
        }
    }
}

package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The queries that facts are read by: constants of ours around the SELECTs of a mapping. Immutable. */
final class FactsSelects {

    private final Map<Relation, String> sources = new EnumMap<>(Relation.class);
    private final Map<Relation, List<Field>> fields = new EnumMap<>(Relation.class);

    private FactsSelects() {}

    /** How a dialect writes what is not known until the query is run. */
    record Placeholders(String product, String after, String upTo, String keys, String key) {}

    /**
     * Looks at what the SELECTs give.
     *
     * @throws MappingDoesNotFitException with everything that is missing
     */
    static FactsSelects of(Dialect dialect, FactsMapping mapping) {
        try (Connection connection = dialect.reading().getConnection()) {
            return of(dialect.name(), connection, dialect::field, mapping);
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }

    static FactsSelects of(
            String name, Connection connection, BiFunction<Column, String, Field> field, FactsMapping mapping) {
        FactsSelects selects = new FactsSelects();
        List<String> problems = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            mapping.select(relation).ifPresent(select -> {
                selects.sources.put(relation, select);
                selects.fields.put(relation, new Probe(field, relation, select).fields(connection, problems));
            });
        }
        if (!problems.isEmpty()) {
            throw new MappingDoesNotFitException(name, problems);
        }
        return selects;
    }

    boolean isRevised() {
        return fields(Relation.ACCOUNT).get(Relation.ORDER).isThere();
    }

    /** Which rows there are, besides those of accounts themselves. */
    List<Relation> relations() {
        return Relation.OF_AN_ACCOUNT.stream().filter(sources::containsKey).toList();
    }

    List<Field> fields(Relation relation) {
        return fields.getOrDefault(relation, List.of());
    }

    /** The last key of every so many accounts of a product. */
    List<String> keys(Connection connection, Placeholders values, String product, int every) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(keys(values))) {
            query.setString(1, product);
            query.setInt(2, every);
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }

    private String keys(Placeholders values) {
        return "SELECT k.account FROM (SELECT d.account, row_number() OVER (ORDER BY d.account) AS n"
                + " FROM (SELECT DISTINCT " + values.key() + " AS account FROM (" + sources.get(Relation.ACCOUNT)
                + ") AS t WHERE t.product = "
                + values.product() + ") AS d) AS k WHERE k.n % ? = 0 ORDER BY k.n";
    }

    /** The query of a selection; its rows come in any order, as sorting them there takes longer than here. */
    String query(Relation relation, Selection selection, Placeholders values) {
        return "SELECT " + expressions(relation, selection) + " FROM (" + sources.get(relation)
                + ") AS t WHERE t.product = " + values.product() + condition(selection, values);
    }

    private String expressions(Relation relation, Selection selection) {
        return fields(relation).stream()
                .limit(selection.marksOnly() ? Relation.ORDER + 1 : Long.MAX_VALUE)
                .map(Field::expression)
                .collect(Collectors.joining(", "));
    }

    private static String condition(Selection selection, Placeholders values) {
        if (selection.keys().isPresent()) {
            return " AND " + values.key() + values.keys();
        }
        return (selection.range().after().isPresent() ? " AND " + values.key() + " > " + values.after() : "")
                + (selection.range().upTo().isPresent() ? " AND " + values.key() + " <= " + values.upTo() : "");
    }
}

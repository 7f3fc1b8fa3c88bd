package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The queries that facts are read by: constants of ours around the SELECTs of a mapping. Immutable. */
final class FactsSelects {

    private final Map<Relation, String> sources = new EnumMap<>(Relation.class);
    private final Map<Relation, List<Field>> fields = new EnumMap<>(Relation.class);

    private FactsSelects() {}

    /** How a dialect writes what is not known until the query is run. */
    record Placeholders(String product, String after, String upTo, String keys, String key) {}

    /** How a kind of database reads what somebody else's SELECT gives. */
    interface Reading {

        /**
         * The columns that a SELECT gives, and what the database calls what they hold.
         *
         * @throws SQLException if it is not one SELECT
         */
        Map<String, String> columns(Connection connection, String select) throws SQLException;

        /**
         * How a column is read.
         *
         * @param type what the database calls what it holds
         */
        Field field(Column column, String type);

        /** The columns of rows, by their names in lower case. */
        static Map<String, String> columns(ResultSet rows) throws SQLException {
            ResultSetMetaData columns = rows.getMetaData();
            Map<String, String> types = new TreeMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), columns.getColumnTypeName(i));
            }
            return types;
        }

        /** The columns of a query that a file runs. */
        static Map<String, String> ofQuery(Connection connection, String select) throws SQLException {
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT * FROM (" + select + "\n) AS t LIMIT 0");
                    ResultSet rows = query.executeQuery()) {
                return columns(rows);
            }
        }
    }

    /**
     * Looks at what the SELECTs give.
     *
     * @throws MappingDoesNotFitException with everything that is missing
     */
    static FactsSelects of(Dialect dialect, FactsMapping mapping) {
        try (Connection connection = dialect.reading().getConnection()) {
            return of(dialect.name(), connection, dialect, mapping);
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }

    static FactsSelects of(String name, Connection connection, Reading reading, FactsMapping mapping) {
        FactsSelects selects = new FactsSelects();
        List<String> problems = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            mapping.select(relation).ifPresent(select -> {
                selects.sources.put(relation, select);
                selects.fields.put(relation, new Probe(reading, relation, select).fields(connection, problems));
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

    /**
     * The query of the last key of every so many accounts of a product.
     *
     * @param every how many, as the query is to say it
     */
    String keys(Placeholders values, String every) {
        return "SELECT k.account FROM (SELECT d.account, row_number() OVER (ORDER BY d.account) AS n"
                + " FROM (SELECT DISTINCT " + values.key() + " AS account FROM " + source(Relation.ACCOUNT)
                + " WHERE t.product = " + values.product() + ") AS d) AS k WHERE k.n % " + every
                + " = 0 ORDER BY k.n";
    }

    static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    /** The SELECT between brackets; the last one is on a line of its own, where no comment can hide it. */
    private String source(Relation relation) {
        return "(" + sources.get(relation) + "\n) AS t";
    }

    /** The query of a selection; its rows come in any order, as sorting them there takes longer than here. */
    String query(Relation relation, Selection selection, Placeholders values) {
        return "SELECT " + expressions(relation, selection) + " FROM " + source(relation) + " WHERE t.product = "
                + values.product() + condition(selection, values);
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

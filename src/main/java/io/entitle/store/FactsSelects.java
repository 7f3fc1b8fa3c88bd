package io.entitle.store;

import io.entitle.wire.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
    private final List<String> products;

    private FactsSelects(Collection<String> products) {
        this.products = products.stream().sorted().toList();
    }

    /**
     * How a dialect writes what is not known until the query is run.
     *
     * @param listed the texts of a list in JSON that stands in place of the product
     * @param text what makes a column a text
     */
    record Placeholders(
            String product, String after, String upTo, String keys, String key, String listed, String text) {

        /** Where rows that belong to no account were refused before. */
        Placeholders(String product, String after, String upTo, String keys, String key) {
            this(product, after, upTo, keys, key, product, "");
        }

        /** The key of a row that belongs to no known product: what it names, so that two never are taken for one. */
        String strayKey() {
            return "(coalesce(" + column("product") + ", '') || '/' || coalesce(" + column("account") + ", ''))"
                    + key.substring(column("account").length());
        }

        String column(String name) {
            return "t." + name + text;
        }
    }

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
     * @param products those that accounts may belong to
     * @throws MappingDoesNotFitException with everything that is missing
     */
    static FactsSelects of(Dialect dialect, FactsMapping mapping, Collection<String> products) {
        try (Connection connection = dialect.reading().getConnection()) {
            return of(dialect.name(), connection, dialect, mapping, products);
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }

    static FactsSelects of(String name, Connection connection, Reading reading, FactsMapping mapping) {
        return of(name, connection, reading, mapping, List.of());
    }

    private static FactsSelects of(
            String name, Connection connection, Reading reading, FactsMapping mapping, Collection<String> products) {
        FactsSelects selects = new FactsSelects(products);
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

    /** The query of whether there is any row of that kind, of whatever account. */
    String any(Relation relation) {
        return "SELECT EXISTS (SELECT 1 FROM " + source(relation) + ")";
    }

    /** The answer to {@link #any}. */
    static boolean isAny(ResultSet rows) throws SQLException {
        return rows.next() && rows.getBoolean(1);
    }

    List<Field> fields(Relation relation) {
        return fields.getOrDefault(relation, List.of());
    }

    /** How the columns of a selection are read. */
    List<Field> fields(Relation relation, Selection selection, Placeholders values) {
        return selection.range().isOfStrays() ? UnplacedAccounts.fields(values) : fields(relation);
    }

    /** What stands in place of the product when a query is run. */
    String product(Range range) {
        return range.isOfStrays() ? JsonObject.texts(products).toString() : range.product();
    }

    /**
     * The query of the last key of every so many accounts of a range.
     *
     * @param every how many, as the query is to say it
     */
    String keys(Placeholders values, Range all, String every) {
        return "SELECT k.account FROM (SELECT d.account, row_number() OVER (ORDER BY d.account) AS n"
                + " FROM (SELECT DISTINCT " + key(all, values) + " AS account FROM " + source(Relation.ACCOUNT)
                + " WHERE " + belongs(all, values) + ") AS d) AS k WHERE k.n % " + every
                + " = 0 ORDER BY k.n";
    }

    static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private static String key(Range range, Placeholders values) {
        return range.isOfStrays() ? values.strayKey() : values.key();
    }

    /** Every row belongs to one known product or to none, so that none is passed over. */
    private static String belongs(Range range, Placeholders values) {
        return range.isOfStrays()
                ? "(t.product IS NULL OR t.account IS NULL OR " + values.column("product") + " NOT IN ("
                        + values.listed() + "))"
                : "t.product = " + values.product() + " AND t.account IS NOT NULL";
    }

    /** The SELECT between brackets; the last one is on a line of its own, where no comment can hide it. */
    private String source(Relation relation) {
        return "(" + sources.get(relation) + "\n) AS t";
    }

    /** The query of a selection; its rows come in any order, as sorting them there takes longer than here. */
    String query(Relation relation, Selection selection, Placeholders values) {
        return "SELECT " + expressions(relation, selection, values) + " FROM " + source(relation) + " WHERE "
                + belongs(selection.range(), values) + condition(selection, values);
    }

    private String expressions(Relation relation, Selection selection, Placeholders values) {
        return fields(relation, selection, values).stream()
                .limit(selection.marksOnly() ? Relation.ORDER + 1 : Long.MAX_VALUE)
                .map(Field::expression)
                .collect(Collectors.joining(", "));
    }

    private static String condition(Selection selection, Placeholders values) {
        String key = key(selection.range(), values);
        if (selection.keys().isPresent()) {
            return " AND " + key + values.keys();
        }
        return (selection.range().after().isPresent() ? " AND " + key + " > " + values.after() : "")
                + (selection.range().upTo().isPresent() ? " AND " + key + " <= " + values.upTo() : "");
    }
}

package io.entitle.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that tell what runs found, with the rows of runs that were chosen. A column is the same in all of them. */
enum ResultsTable {
    RUN(
            "run product at ruleset mode state started_at ended_at resumed accounts evaluated added changed worse quarantined"
                    + " gone transitions",
            "FROM run t JOIN chosen c ON c.run = t.run ORDER BY t.product"),
    RESULT("product account run kind zone plan answers used conditions advice next_change_at problems", """
            FROM result t JOIN chosen c ON c.product = t.product
            WHERE (t.run <= c.done OR t.run = c.run) AND NOT t.gone AND NOT EXISTS (
                SELECT 1 FROM result n
                WHERE n.product = t.product AND n.account = t.account AND n.run > t.run
                    AND (n.run <= c.done OR n.run = c.run))
            ORDER BY t.product, t.account"""),
    ANSWERS("digest answers", """
            FROM answers t WHERE t.digest IN (
                SELECT r.answers FROM result r JOIN chosen c ON c.product = r.product WHERE r.run <= c.done OR r.run = c.run)
            ORDER BY t.digest"""),
    TRANSITION("run product account nr kind feature before after cause rules at", """
            FROM transition t JOIN chosen c ON c.run = t.run ORDER BY t.run, t.account, t.nr""");

    private static final Set<String> INSTANTS = Set.of("at", "started_at", "ended_at", "next_change_at");
    private static final Set<String> COUNTS = Set.of(
            "run",
            "nr",
            "resumed",
            "accounts",
            "evaluated",
            "added",
            "changed",
            "worse",
            "quarantined",
            "gone",
            "transitions");

    private final String columns;
    private final String rows;

    ResultsTable(String columns, String rows) {
        this.columns = columns;
        this.rows = rows;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return List.of(columns.split(" "));
    }

    static boolean isInstant(String column) {
        return INSTANTS.contains(column);
    }

    /** Asks for the rows of the runs that a query chooses, with the last run up to each that was done, by product. */
    String query(String chosen) {
        return columns().stream()
                .map(column -> "t." + column)
                .collect(Collectors.joining(", ", "WITH chosen AS (" + chosen + ") SELECT ", " " + rows));
    }

    /** The rows collected, the columns as what they are where a file of that form can tell. */
    String collected(FactsForm form) {
        return columns().stream()
                .map(column -> form == FactsForm.CSV && isText(column)
                        ? TableForm.guarded('"' + column + '"')
                        : '"' + column + "\"::" + type(column, form) + " AS \"" + column + '"')
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + table()));
    }

    private static boolean isText(String column) {
        return !COUNTS.contains(column) && !INSTANTS.contains(column);
    }

    private static String type(String column, FactsForm form) {
        if (form == FactsForm.PARQUET && isInstant(column)) {
            return "TIMESTAMPTZ";
        }
        return COUNTS.contains(column) ? "BIGINT" : "VARCHAR";
    }
}

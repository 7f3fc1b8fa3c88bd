package io.entitle.store;

import io.entitle.problem.Nearest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Looks at the columns that a SELECT gives for a relation. */
record Probe(BiFunction<Column, String, Field> field, Relation relation, String select) {

    private static final String PRODUCT = "product";

    /** How the columns of the relation are read; what is wrong is added to the problems. */
    List<Field> fields(Connection connection, List<String> problems) {
        try {
            Map<String, String> found = types(connection);
            compare(found.keySet(), problems);
            List<Field> fields = new ArrayList<>();
            for (Column column : relation.columns()) {
                fields.add(Optional.ofNullable(found.get(column.name()))
                        .map(type -> field.apply(column, type))
                        .orElseGet(() -> Field.absent(column)));
            }
            return fields;
        } catch (SQLException e) {
            problems.add(relation.table() + ": " + DatabaseFailedException.firstLine(e));
            return List.of();
        }
    }

    private Map<String, String> types(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM (" + select + ") AS t LIMIT 0")) {
            ResultSetMetaData columns = rows.getMetaData();
            Map<String, String> types = new TreeMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), columns.getColumnTypeName(i));
            }
            return types;
        }
    }

    private void compare(Set<String> found, List<String> problems) {
        Set<String> required = new TreeSet<>(Set.of(PRODUCT));
        Set<String> known = new TreeSet<>(required);
        relation.columns().forEach(column -> known.add(column.name()));
        relation.columns().stream().filter(Column::required).map(Column::name).forEach(required::add);
        without(required, found)
                .forEach(name -> problems.add(relation.table() + ": missing required column `" + name + "`"));
        without(found, known)
                .forEach(name ->
                        problems.add(relation.table() + ": unknown column `" + name + "`" + Nearest.hint(name, known)));
    }

    private static Collection<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}

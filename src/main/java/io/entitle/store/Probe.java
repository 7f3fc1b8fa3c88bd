package io.entitle.store;

import io.entitle.problem.Nearest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the columns that a SELECT gives for a relation. */
record Probe(FactsSelects.Reading reading, Relation relation, String select) {

    private static final String PRODUCT = "product";

    /** How the columns of the relation are read; what is wrong is added to the problems. */
    List<Field> fields(Connection connection, List<String> problems) {
        try {
            Map<String, String> found = reading.columns(connection, select);
            compare(found.keySet(), problems);
            List<Field> fields = new ArrayList<>();
            for (Column column : relation.columns()) {
                fields.add(Optional.ofNullable(found.get(column.name()))
                        .map(type -> reading.field(column, type))
                        .orElseGet(() -> Field.absent(column)));
            }
            return fields;
        } catch (SQLException e) {
            problems.add(relation.table() + ": " + DatabaseFailedException.firstLine(e));
            return List.of();
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

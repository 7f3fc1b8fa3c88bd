package io.entitle.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where facts are: for each kind of rows a SELECT of whoever keeps the database. Immutable. */
public final class FactsMapping {

    private final Map<Relation, String> selects;

    private FactsMapping(Map<Relation, String> selects) {
        this.selects = Map.copyOf(selects);
    }

    /** The tables of {@link Tables#FACTS}. */
    public static FactsMapping own() {
        return new FactsMapping(Arrays.stream(Relation.values())
                .collect(Collectors.toMap(relation -> relation, relation -> "SELECT * FROM " + relation.table())));
    }

    /** Empty where there are no such rows. */
    Optional<String> select(Relation relation) {
        return Optional.ofNullable(selects.get(relation));
    }
}

package io.entitle.store;

import io.entitle.problem.Problem;
import io.entitle.wire.DocumentTree;
import io.entitle.wire.Problems;
import io.entitle.wire.Value;
import io.entitle.wire.YamlFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where facts are: for each kind of rows a SELECT of whoever keeps the database. Immutable. */
public final class FactsMapping {

    private static final int DIGITS = 12;

    private final Map<Relation, String> selects;

    private FactsMapping(Map<Relation, String> selects) {
        this.selects = Map.copyOf(selects);
    }

    /** The tables of {@link Tables#FACTS}. */
    public static FactsMapping own() {
        return new FactsMapping(Arrays.stream(Relation.values())
                .collect(Collectors.toMap(relation -> relation, relation -> "SELECT * FROM " + relation.table())));
    }

    /** Tables of those rows, in which each row is numbered. */
    static FactsMapping sorted(Set<Relation> relations) {
        return new FactsMapping(relations.stream()
                .collect(Collectors.toMap(
                        relation -> relation,
                        relation -> "SELECT * EXCLUDE (" + ScratchTables.ROW + ") FROM " + relation.table())));
    }

    /**
     * That of a YAML file, whose members are named as the tables of {@link Tables#FACTS}: of each a SELECT that gives
     * columns of the names and kinds of that table. All but {@code account} may be left out.
     *
     * @throws MappingDoesNotFitException with everything that is wrong with the file
     */
    public static FactsMapping read(byte[] yaml, String file) {
        Problems problems = Problems.byLine(file);
        Map<Relation, String> selects = new EnumMap<>(Relation.class);
        YamlFile.read(yaml, file, problems).flatMap(Value::members).ifPresent(members -> {
            for (Relation relation : Relation.values()) {
                Optional<Value> value = relation == Relation.ACCOUNT
                        ? members.required(relation.table())
                        : members.optional(relation.table());
                value.flatMap(FactsMapping::select).ifPresent(select -> selects.put(relation, select));
            }
            members.whole(() -> selects);
        });
        if (!problems.list().isEmpty()) {
            throw new MappingDoesNotFitException(
                    problems.list().stream().map(Problem::toString).toList());
        }
        return new FactsMapping(selects);
    }

    private static Optional<String> select(Value value) {
        return value.passage()
                .map(String::strip)
                .flatMap(select -> select.endsWith(";")
                        ? value.problem("expected one SELECT without a semicolon at its end")
                        : Optional.of(select));
    }

    /** Whether it names the tables of {@link Tables#FACTS}. */
    boolean isOwn() {
        return selects.equals(own().selects);
    }

    /** Tells the queries of a mapping from any others. */
    public String digest() {
        if (isOwn()) {
            return "own tables";
        }
        DocumentTree tree = new DocumentTree();
        selects.forEach((relation, select) -> tree.text(relation.table(), select));
        return "mapping " + tree.sorted(KeyOrder.BYTES).digest().substring(0, DIGITS);
    }

    /** Empty where there are no such rows. */
    Optional<String> select(Relation relation) {
        return Optional.ofNullable(selects.get(relation));
    }
}

package io.entitle.authoring;

import io.entitle.authoring.MatrixAxis.Entry;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a matrix out: a case for each of its accounts, features and instants. What is said of the whole holds for every
 * cell, what is said of an account, a feature or an instant for its cells as well, and an exception for those it names.
 */
final class MatrixReader {

    /** Where one could not be read, what is excepted from it cannot be told to be wrong. */
    private static final int AXES = 3;

    private final String name;
    private final MatrixAxis accounts;
    private final MatrixAxis features;
    private final MatrixAxis instants;
    private final Overlay whole;
    private final List<MatrixException> exceptions;

    private MatrixReader(
            String name,
            MatrixAxis accounts,
            MatrixAxis features,
            MatrixAxis instants,
            Overlay whole,
            List<MatrixException> exceptions) {
        this.name = name;
        this.accounts = accounts;
        this.features = features;
        this.instants = instants;
        this.whole = whole;
        this.exceptions = exceptions;
    }

    /** Each cell as the case that it stands for; empty after what is wrong has been reported. */
    static Optional<List<Value>> cells(Value value, Members members) {
        Optional<String> name = members.required("matrix").flatMap(Value::text);
        Optional<MatrixAxis> accounts = members.required("accounts").flatMap(v -> MatrixAxis.read("account", v));
        Optional<MatrixAxis> features = members.required("check").flatMap(v -> MatrixAxis.read("check", v));
        Optional<MatrixAxis> instants = members.required("at").flatMap(v -> MatrixAxis.read("at", v));
        Overlay whole = Overlay.of(members);
        List<MatrixAxis> axes = Stream.of(accounts, features, instants)
                .flatMap(Optional::stream)
                .toList();
        Optional<List<MatrixException>> exceptions = members.given("except")
                .filter(any -> axes.size() == AXES)
                .map(list -> list.each(one -> MatrixException.read(one, axes)))
                .orElseGet(() -> Optional.of(List.of()));
        return members.whole(() -> new MatrixReader(
                        name.orElseThrow(),
                        accounts.orElseThrow(),
                        features.orElseThrow(),
                        instants.orElseThrow(),
                        whole,
                        exceptions.orElseThrow())
                .cells(value));
    }

    private List<Value> cells(Value value) {
        List<Value> cells = new ArrayList<>();
        for (Entry account : accounts.entries()) {
            for (Entry feature : features.entries()) {
                for (Entry instant : instants.entries()) {
                    cells.add(cell(value, List.of(account, feature, instant)));
                }
            }
        }
        return cells;
    }

    private Value cell(Value matrix, List<Entry> entries) {
        Overlay overlay = whole;
        for (Entry entry : entries) {
            overlay = overlay.and(entry.overlay());
        }
        for (MatrixException exception : exceptions) {
            overlay = exception.names(entries) ? overlay.replacedBy(exception.overlay()) : overlay;
        }
        Value cell = matrix.emptyAt(line(entries)).with("case", named(entries));
        for (Entry entry : entries) {
            cell = cell.with(entry.member(), entry.name());
        }
        return overlay.over(cell);
    }

    /** What tells the cell apart stands behind the name of the matrix. */
    private String named(List<Entry> entries) {
        return varied(entries).map(Entry::text).collect(Collectors.joining(", ", name + ": ", ""));
    }

    /** The row of the table: where the feature stands, or else what varies in its place. */
    private int line(List<Entry> entries) {
        return features.varies()
                ? entries.get(1).name().line()
                : varied(entries).map(Entry::name).mapToInt(Value::line).max().orElse(1);
    }

    /** A matrix of one cell is told by all of its entries. */
    private Stream<Entry> varied(List<Entry> entries) {
        List<MatrixAxis> axes = List.of(accounts, features, instants);
        boolean single = axes.stream().noneMatch(MatrixAxis::varies);
        return Stream.of(0, 1, 2).filter(i -> single || axes.get(i).varies()).map(entries::get);
    }
}

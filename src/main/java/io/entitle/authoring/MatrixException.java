package io.entitle.authoring;

import io.entitle.authoring.MatrixAxis.Entry;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cells of a matrix of which something else is said.
 *
 * @param named by member, the account, feature or instant that a cell must have to be one of them
 */
record MatrixException(Map<String, String> named, Overlay overlay) {

    MatrixException {
        named = Map.copyOf(named);
    }

    /** Names that stand on no axis are refused, and so is an exception that names nothing. */
    static Optional<MatrixException> read(Value value, List<MatrixAxis> axes) {
        return value.members().flatMap(members -> read(value, members, axes));
    }

    private static Optional<MatrixException> read(Value value, Members members, List<MatrixAxis> axes) {
        Map<String, String> named = new HashMap<>();
        for (MatrixAxis axis : axes) {
            members.given(axis.member())
                    .flatMap(name -> name.oneOf(axis.texts(), axis.member() + " of the matrix"))
                    .ifPresent(name -> named.put(axis.member(), name));
        }
        Overlay overlay = Overlay.of(members);
        if (members.names().stream()
                .noneMatch(name -> axes.stream().anyMatch(axis -> axis.member().equals(name)))) {
            value.problem("expected an account, a check or an at that it is an exception for");
        }
        return members.whole(() -> new MatrixException(named, overlay));
    }

    boolean names(List<Entry> cell) {
        return cell.stream()
                .allMatch(entry ->
                        named.getOrDefault(entry.member(), entry.text()).equals(entry.text()));
    }
}

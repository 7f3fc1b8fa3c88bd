package io.entitle.authoring;

import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts, the features or the instants of a matrix, in the order of the file. */
record MatrixAxis(String member, List<Entry> entries) {

    MatrixAxis {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param member of a case that it is
     * @param overlay what is said of its cells alone
     */
    record Entry(String member, Value name, String text, Overlay overlay) {}

    /** One name, a list of names, or names with what is said of their cells. */
    static Optional<MatrixAxis> read(String member, Value value) {
        Optional<List<Entry>> entries;
        if (value.isText()) {
            entries = entry(member, value).map(List::of);
        } else if (value.isObject()) {
            entries = value.members().flatMap(names -> named(member, value, names));
        } else {
            entries = value.each(one -> entry(member, one));
        }
        return entries.flatMap(all -> all.isEmpty()
                ? value.problem("expected at least one")
                : Optional.of(new MatrixAxis(member, all)).filter(MatrixAxis::isDistinct));
    }

    private boolean isDistinct() {
        Set<String> known = new HashSet<>();
        List<Entry> repeated =
                entries.stream().filter(entry -> !known.add(entry.text())).toList();
        repeated.forEach(entry -> entry.name().problem("`" + entry.text() + "` stands already before"));
        return repeated.isEmpty();
    }

    private static Optional<Entry> entry(String member, Value name) {
        return name.text().map(text -> new Entry(member, name, text, Overlay.NONE));
    }

    private static Optional<List<Entry>> named(String member, Value value, Members names) {
        List<Entry> entries = new ArrayList<>();
        for (String name : names.names()) {
            Value said = names.given(name).orElseThrow();
            Value named = value.emptyAt(said.line()).textOf(name);
            Optional<Overlay> overlay = said.isNothing() ? Optional.of(Overlay.NONE) : overlay(said);
            overlay.ifPresent(o -> entries.add(new Entry(member, named, name, o)));
        }
        return names.whole(() -> entries);
    }

    private static Optional<Overlay> overlay(Value said) {
        return said.members().flatMap(members -> {
            Overlay overlay = Overlay.of(members);
            return members.whole(() -> overlay);
        });
    }

    boolean varies() {
        return entries.size() > 1;
    }

    List<String> texts() {
        return entries.stream().map(Entry::text).toList();
    }
}

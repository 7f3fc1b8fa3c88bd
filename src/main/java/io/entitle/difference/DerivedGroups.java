package io.entitle.difference;

import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import io.entitle.states.Minimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes one change of all those of one sort, with the smallest account that shows it. */
final class DerivedGroups {

    private final BookPair books;
    private final Map<DerivedSort, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Facts first;
        private final DerivedQuestion question;
        private final SortedSet<String> features = new TreeSet<>();
        private long states;

        private Group(Facts first, DerivedQuestion question) {
            this.first = first;
            this.question = question;
        }
    }

    DerivedGroups(BookPair books) {
        this.books = books;
    }

    /** One more account; they come the simplest first. */
    void add(DerivedShown shown) {
        Set<DerivedSort> sorts = new HashSet<>();
        shown.differences()
                .forEach((question, differences) -> differences.forEach((sort, evidence) -> {
                    Group group = groups.computeIfAbsent(sort, any -> new Group(shown.account(), question));
                    group.features.addAll(evidence.features());
                    group.states += sorts.add(sort) ? 1 : 0;
                }));
    }

    /** The changes, in the order in which the accounts show them. */
    List<DerivedChange> changes() {
        return groups.entrySet().parallelStream()
                .map(entry -> change(entry.getKey(), entry.getValue()))
                .toList();
    }

    private DerivedChange change(DerivedSort sort, Group group) {
        Facts least = Minimal.of(
                group.first,
                books.before().catalogue(),
                facts -> group.question.differences(facts).containsKey(sort));
        Evidence evidence =
                Objects.requireNonNull(group.question.differences(least).get(sort), "it shows what it was kept for");
        return new DerivedChange(
                List.copyOf(group.features),
                sort.kind(),
                evidence.about(),
                evidence.before(),
                evidence.after(),
                group.states,
                Altered.named(least, "change"),
                sort.causes().stream().map(books::cause).toList());
    }
}

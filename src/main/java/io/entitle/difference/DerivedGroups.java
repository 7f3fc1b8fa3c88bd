package io.entitle.difference;

import io.entitle.difference.DerivedAnswers.Sort;
import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import io.entitle.states.Minimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes one change of all those of one sort, with the smallest account that shows it. */
record DerivedGroups(DerivedAnswers answers) {

    private static final class Group {
        private final Facts first;
        private final SortedSet<String> features = new TreeSet<>();
        private long states;

        private Group(Facts first) {
            this.first = first;
        }
    }

    /**
     * The changes, in the order in which the accounts show them.
     *
     * @param accounts the simplest first
     * @param sorts what each of them shows
     */
    List<DerivedChange> changes(List<Facts> accounts, List<Map<Sort, SortedSet<String>>> sorts) {
        Map<Sort, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            Facts account = accounts.get(i);
            sorts.get(i).forEach((sort, features) -> {
                Group group = groups.computeIfAbsent(sort, any -> new Group(account));
                group.features.addAll(features);
                group.states++;
            });
        }
        return groups.entrySet().stream()
                .map(entry -> change(entry.getKey(), entry.getValue()))
                .toList();
    }

    private DerivedChange change(Sort sort, Group group) {
        Facts least = Minimal.of(group.first, facts -> answers.of(facts).containsKey(sort));
        return new DerivedChange(
                List.copyOf(group.features),
                sort.kind(),
                sort.before(),
                sort.after(),
                group.states,
                Altered.named(least, "change"),
                sort.causes().stream().map(answers::cause).toList());
    }
}

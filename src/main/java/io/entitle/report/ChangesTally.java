package io.entitle.report;

import io.entitle.report.Changes.Example;
import io.entitle.report.Changes.FeatureChange;
import io.entitle.report.Changes.RuleShare;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sums up what the database grouped. */
final class ChangesTally {

    private static final Comparator<TransitionGroup> LARGEST = Comparator.comparingLong(TransitionGroup::changes)
            .reversed()
            .thenComparing(TransitionGroup::kind)
            .thenComparing(TransitionGroup::cause)
            .thenComparing(group -> group.feature().orElse(""))
            .thenComparing(TransitionGroup::rules);

    private record Told(String kind, String feature) {}

    private record Cell(String kind, String cause) {}

    private ChangesTally() {}

    static Changes of(TransitionReader reader, Detail detail) {
        List<TransitionGroup> groups = reader.groups().stream().sorted(LARGEST).toList();
        return new Changes(
                reader.cells(),
                features(groups),
                rules(groups),
                reader.belowUse(detail.few()),
                examples(groups, reader, detail));
    }

    private static List<FeatureChange> features(List<TransitionGroup> groups) {
        Map<Told, Long> counts = new HashMap<>();
        groups.forEach(group -> group.feature()
                .ifPresent(feature -> counts.merge(new Told(group.kind(), feature), group.changes(), Long::sum)));
        return counts.entrySet().stream()
                .map(entry ->
                        new FeatureChange(entry.getKey().kind(), entry.getKey().feature(), entry.getValue()))
                .sorted(Comparator.comparingLong(FeatureChange::changes)
                        .reversed()
                        .thenComparing(FeatureChange::kind)
                        .thenComparing(FeatureChange::feature))
                .toList();
    }

    private static List<RuleShare> rules(List<TransitionGroup> groups) {
        Counts counts = new Counts();
        groups.forEach(
                group -> TransitionGroup.names(group.rules()).forEach(rule -> counts.add(rule, group.changes())));
        return counts.shares().stream()
                .map(share -> new RuleShare(share.name(), share.accounts()))
                .toList();
    }

    /** Of each kind and cause the first change to each of a few features. */
    private static List<Example> examples(List<TransitionGroup> groups, TransitionReader reader, Detail detail) {
        Map<Cell, Set<Optional<String>>> told = new HashMap<>();
        return groups.stream()
                .filter(group -> {
                    Set<Optional<String>> features =
                            told.computeIfAbsent(new Cell(group.kind(), group.cause()), any -> new HashSet<>());
                    return features.size() < detail.few() && features.add(group.feature());
                })
                .flatMap(reader::example)
                .sorted(Comparator.comparing(Example::kind)
                        .thenComparing(Example::cause)
                        .thenComparing(Example::account))
                .toList();
    }
}

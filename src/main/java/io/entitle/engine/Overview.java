package io.entitle.engine;

import io.entitle.decision.Answers;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Period;
import io.entitle.decision.Use;
import io.entitle.fact.Facts;
import io.entitle.likeness.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is answered about every feature to accounts of which the same was concluded and whose use stands alike. Immutable.
 *
 * @param counts that are shown
 * @param spent the periods of counts that deny or charge, and might not once they start anew
 */
record Overview(Answers answers, List<Shown> counts, Set<Period> spent) {

    /** A count, and the features with whose answers it is shown: its own, and those that draw on it. */
    private record Shown(Gauge gauge, List<String> features) {}

    static Overview of(Question question, Views views, Judge judge, Shelf shelf) {
        Map<String, FeatureAnswer> answers = new HashMap<>();
        Map<Gauge, List<String>> counted = new LinkedHashMap<>();
        Set<Period> spent = EnumSet.noneOf(Period.class);
        for (String feature : question.product().features().keySet()) {
            Judgement judgement = judge.judge(feature, Optional.empty());
            FeatureAnswer answer = FeatureAnswer.of(question.determined(feature, judgement, views.parts()));
            answers.put(feature, shelf.same(answer));
            judgement.count().filter(Count::isSpent).flatMap(Count::period).ifPresent(spent::add);
            judgement
                    .count()
                    .ifPresent(count -> counted.computeIfAbsent(shelf.same(count.gauge()), any -> new ArrayList<>())
                            .add(feature));
        }
        List<Shown> counts = counted.entrySet().stream()
                .map(count -> new Shown(count.getKey(), List.copyOf(count.getValue())))
                .toList();
        return new Overview(shelf.same(new Answers(answers)), shelf.same(counts), shelf.same(Set.copyOf(spent)));
    }

    /** The first instant at which a count of one of these accounts that denies or charges starts anew. */
    Optional<Instant> renewal(Question question) {
        return spent.stream()
                .flatMap(whole -> Stream.of(whole, question.facts().tellsDaysApart() ? Period.DAY : whole))
                .flatMap(period -> question.over(period).stream())
                .min(Comparator.naturalOrder());
    }

    /** By feature, what one of these accounts has used, where it has used anything. */
    SortedMap<String, Use> used(Facts facts) {
        SortedMap<String, Use> used = new TreeMap<>();
        for (Shown count : counts) {
            count.gauge().use(facts).ifPresent(use -> count.features().forEach(feature -> used.put(feature, use)));
        }
        return used;
    }
}

package io.entitle.engine;

import io.entitle.decision.Answers;
import io.entitle.decision.Decision;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.Use;
import io.entitle.fact.Facts;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is answered about every feature to accounts of which the same was concluded and whose use stands alike. Immutable.
 *
 * @param counted by feature, where a count is shown: what it is held against
 */
record Overview(Answers answers, SortedMap<String, Gauge> counted) {

    Overview {
        counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    }

    static Overview of(Question question, Views views, Judge judge) {
        Map<String, FeatureAnswer> answers = new HashMap<>();
        SortedMap<String, Gauge> counted = new TreeMap<>();
        for (String feature : question.product().features().keySet()) {
            Judgement judgement = judge.judge(feature, Optional.empty());
            Decision decision = question.worded(feature, Optional.empty(), judgement, views.parts(), Optional.empty());
            answers.put(feature, FeatureAnswer.of(decision));
            judgement.count().ifPresent(count -> counted.put(feature, count.gauge()));
        }
        return new Overview(new Answers(answers), counted);
    }

    /** By feature, what one of these accounts has used, where it has used anything. */
    SortedMap<String, Use> used(Facts facts) {
        SortedMap<String, Use> used = new TreeMap<>();
        counted.forEach((feature, gauge) -> gauge.use(facts).ifPresent(use -> used.put(feature, use)));
        return used;
    }
}

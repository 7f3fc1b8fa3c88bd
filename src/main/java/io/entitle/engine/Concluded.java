package io.entitle.engine;

import io.entitle.engine.Count.Left;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers from what the rules concluded. Safe to share between threads. */
final class Concluded implements Ruling {

    private final Question question;
    private final Views views;
    private final Ahead ahead;
    private final Judge judge;

    Concluded(Question question, Views views, Ahead ahead) {
        this.question = question;
        this.views = views;
        this.ahead = ahead;
        this.judge = Judge.of(question, views);
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public Parts parts() {
        return views.parts();
    }

    @Override
    public Judgement judge(String feature, Optional<BigDecimal> amount) {
        return judge(feature, amount, judge);
    }

    @Override
    public Judgement judge(String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting) {
        return judge(feature, amount, Judge.noting(question, views, noting));
    }

    private Judgement judge(String feature, Optional<BigDecimal> amount, Judge judging) {
        return question.knows(feature) ? judging.judge(feature, amount) : question.unknownFeature(feature);
    }

    @Override
    public Overview overview() {
        return views.overview(question);
    }

    @Override
    public boolean concludesAs(Ruling other) {
        return other instanceof Concluded concluded && views == concluded.views;
    }

    @Override
    public Optional<String> plan() {
        return judge.plan();
    }

    @Override
    public List<String> rivals() {
        return views.conclusions().verdict().rivals();
    }

    @Override
    public Optional<Instant> horizon() {
        return ahead.horizon();
    }

    @Override
    public List<Occasion> occasions() {
        return ahead.occasions();
    }

    @Override
    public Optional<Facts> anew() {
        if (!question.isLater()) {
            return Optional.empty();
        }
        List<Left> left = counts().map(Count::left).filter(Left::changed).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(anew(question.facts(), left));
    }

    private static Facts anew(Facts facts, List<Left> left) {
        Map<String, BigDecimal> usage = new HashMap<>(facts.usage());
        Map<String, BigDecimal> peaks = new HashMap<>(facts.peaks());
        left.forEach(one -> {
            usage.put(one.feature(), one.used());
            peaks.put(one.feature(), one.peak());
        });
        return facts.withUse(usage, peaks);
    }

    /** How everything that is used is counted. */
    private Stream<Count> counts() {
        return question.inUse()
                .flatMap(feature -> reckoned(feature, Optional.empty()).flatMap(Reckoning::own).stream());
    }

    @Override
    public Optional<Instant> renewal() {
        return counts().flatMap(Count::periods)
                .distinct()
                .flatMap(period -> question.over(period).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Reckoning> reckoned(String feature, Optional<BigDecimal> amount) {
        return judge.reckoned(feature, amount);
    }

    @Override
    public Optional<EvaluationFailedException> failure() {
        return Optional.empty();
    }
}

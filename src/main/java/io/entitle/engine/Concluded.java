package io.entitle.engine;

import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    public Optional<Reckoning> reckoned(String feature, Optional<BigDecimal> amount) {
        return judge.reckoned(feature, amount);
    }

    @Override
    public Optional<EvaluationFailedException> failure() {
        return Optional.empty();
    }
}

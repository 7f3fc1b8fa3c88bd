package io.entitle.engine;

import io.entitle.decision.Period;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        return question.isLater() ? Optional.ofNullable(withoutWhatIsOver()) : Optional.empty();
    }

    /** The highest day is kept: what was seen of it is not forgotten by rules. */
    private @Nullable Facts withoutWhatIsOver() {
        Facts facts = question.facts();
        Map<String, BigDecimal> usage = null;
        Map<String, BigDecimal> peaks = null;
        for (Product.Feature feature : question.inUse()) {
            Period whole = judge.period(feature.key());
            if (whole != null && question.isOver(feature, whole)) {
                usage = usage == null ? new HashMap<>(facts.usage()) : usage;
                peaks = peaks == null ? new HashMap<>(facts.peaks()) : peaks;
                peaks.put(feature.key(), facts.peak(feature));
                usage.put(feature.key(), BigDecimal.ZERO);
            }
        }
        return usage == null || peaks == null ? null : facts.withUse(usage, peaks);
    }

    @Override
    public Optional<Instant> renewal() {
        Facts facts = question.facts();
        Optional<Instant> first = Optional.empty();
        for (Product.Feature feature : question.inUse()) {
            Period whole = judge.period(feature.key());
            if (whole != null && isUsed(feature, whole)) {
                first = earlier(first, question.over(whole));
                first = facts.tellsDaysApart(feature) ? earlier(first, question.over(Period.DAY)) : first;
            }
        }
        return first;
    }

    @Override
    public Ruling at(Instant later) {
        return new Concluded(question.at(later), views, ahead);
    }

    @Override
    public List<Instant> renewals(String key) {
        if (question.facts().usage().isEmpty() && question.facts().projects().isEmpty()) {
            return List.of();
        }
        List<Instant> instants = new ArrayList<>(2);
        for (String drawn : judge.drawn(key)) {
            Product.Feature feature = question.product().features().get(drawn);
            Period whole = judge.period(drawn);
            if (feature != null && whole != null && isUsed(feature, whole)) {
                question.over(whole).ifPresent(instants::add);
                if (question.facts().tellsDaysApart(feature)) {
                    question.over(Period.DAY).ifPresent(instants::add);
                }
            }
        }
        instants.sort(Comparator.naturalOrder());
        return instants;
    }

    /** Whether present use is any, and not over. */
    private boolean isUsed(Product.Feature feature, Period whole) {
        return question.facts().used(feature).signum() > 0 && !question.isOver(feature, whole);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
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

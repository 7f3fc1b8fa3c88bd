package io.entitle.engine;

import io.entitle.likeness.Lookalikes;
import io.entitle.likeness.Shelf;
import io.entitle.likeness.Space;
import io.entitle.likeness.Testimony;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was concluded, looked at feature by feature. Safe to share between threads. */
final class Views {

    private final Conclusions conclusions;
    private final Parts parts;
    private final Shelf shelf;
    private final Map<String, View> byFeature = new ConcurrentHashMap<>();
    private final Lookalikes<Overview> overviews;

    Views(Conclusions conclusions, RuleIndex index, Shelf shelf, Space space) {
        this.conclusions = conclusions;
        this.shelf = shelf;
        this.overviews = new Lookalikes<>(shelf, space);
        this.parts = new Parts(index, conclusions.supporters());
    }

    Conclusions conclusions() {
        return conclusions;
    }

    Parts parts() {
        return parts;
    }

    /** The answers about every feature, put together once for all whose use stands alike. */
    Overview overview(Question question) {
        Optional<Overview> known = overviews.known(question.facts(), question.instant());
        return known.isPresent() ? known.get() : first(question);
    }

    private Overview first(Question question) {
        Set<Gauge> gauges = new LinkedHashSet<>();
        Judge judge = Judge.noting(question, this, gauge -> gauges.add(shelf.same(gauge)));
        Overview overview = Overview.of(question, this, judge, shelf);
        Testimony testimony = new Testimony();
        testimony.note(new Stands(List.copyOf(gauges)));
        overviews.keep(question.facts(), question.instant(), testimony, overview);
        return overview;
    }

    View of(String feature) {
        View known = byFeature.get(feature);
        return known == null ? byFeature.computeIfAbsent(feature, key -> shelf.same(View.of(key, conclusions))) : known;
    }
}

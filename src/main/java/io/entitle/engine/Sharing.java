package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import io.entitle.likeness.Classes;
import io.entitle.likeness.Lookalikes;
import io.entitle.likeness.Numbers;
import io.entitle.likeness.Shelf;
import io.entitle.likeness.Space;
import io.entitle.likeness.Testimony;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what is concluded of an account at an instant: by evaluating it, or by what was concluded of another one that the
 * rules cannot tell from it. Safe to share between threads.
 *
 * @param <T> what is concluded, of one account and all like it
 */
final class Sharing<T> {

    private final Product product;
    private final Function<Situation, Found<T>> evaluation;
    private final Optional<Classes<T>> classes;

    private Sharing(Product product, Function<Situation, Found<T>> evaluation, Optional<Classes<T>> classes) {
        this.product = product;
        this.evaluation = evaluation;
        this.classes = classes;
    }

    /**
     * What one evaluation found.
     *
     * @param concluding what that comes to, with the space that is taken by whatever is made of it later
     * @param fired the names of the rules that fired; empty where it failed, and may have learnt less than it would have had to
     */
    record Found<T>(Function<Space, T> concluding, Optional<Set<String>> fired) {

        T in(Space space) {
            return concluding.apply(space);
        }
    }

    /**
     * Evaluates once for all accounts that the rules cannot tell apart.
     *
     * @param numbers how far the rules that have a bearing on what is asked tell amounts apart
     * @param shelf where what is concluded is kept
     */
    static <T> Sharing<T> between(
            Product product, Numbers numbers, Shelf shelf, Function<Situation, Found<T>> evaluation) {
        return new Sharing<>(product, evaluation, Optional.of(new Classes<>(numbers, shelf)));
    }

    /** The same, evaluated for every account and instant. */
    Sharing<T> alone() {
        return new Sharing<>(product, evaluation, Optional.empty());
    }

    /** What is concluded of an account, at any instant. */
    Function<Instant, T> about(Facts facts) {
        return classes.map(known -> shared(facts, known)).orElseGet(() -> alone(facts));
    }

    private Function<Instant, T> alone(Facts facts) {
        return at -> evaluation.apply(new Situation(product, facts, at)).in(new Space());
    }

    /** An account whose numbers cannot even be reckoned with is like no other. */
    private Function<Instant, T> shared(Facts facts, Classes<T> classes) {
        try {
            return shared(facts, classes, classes.like(facts, new Usage(product, facts)));
        } catch (ArithmeticException e) {
            return alone(facts);
        }
    }

    private Function<Instant, T> shared(Facts facts, Classes<T> classes, Lookalikes<T> alike) {
        return at -> {
            Optional<T> known = alike.known(facts, at);
            return known.isPresent() ? known.get() : first(facts, at, alike, classes);
        };
    }

    private T first(Facts facts, Instant at, Lookalikes<T> alike, Classes<T> classes) {
        Testimony testimony = new Testimony();
        Found<T> found = evaluation.apply(new Situation(product, facts, at, testimony));
        boolean common = found.fired().filter(classes::common).isPresent();
        T concluded = found.in(common ? alike.space() : new Space());
        if (common) {
            alike.keep(facts, at, testimony, concluded);
        }
        return concluded;
    }
}

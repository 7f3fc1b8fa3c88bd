package io.entitle.states;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account in the making, of which each axis says one thing. What nothing is said of stays plain. For one thread. */
final class Draft {

    private static final String ACCOUNT = "derived";

    /**
     * Where accounts are made up.
     *
     * @param everyones plans that an account can work in without holding them
     * @param terms plans that are bought for a term, so that each has an end
     * @param anchor the instant that dates are placed around, where nothing else is said
     * @param span months that lie beyond everything that rules look back or ahead
     */
    record Scene(String product, ZoneId zone, List<String> everyones, Set<String> terms, Instant anchor, long span) {

        Scene {
            everyones = List.copyOf(everyones);
            terms = Set.copyOf(terms);
        }
    }

    private final Scene scene;

    /** The instant that dates are placed around. */
    Instant anchor;

    Instant at;
    boolean possible = true;

    Holding first = new Holding();
    Holding second = new Holding();
    Optional<String> active = Optional.empty();

    Optional<Facts.Change> change = Optional.empty();
    Optional<String> to = Optional.empty();
    boolean agreed;
    Optional<Instant> requestedAt = Optional.empty();

    Optional<BigDecimal> debt = Optional.empty();
    Optional<Instant> since = Optional.empty();
    Optional<BigDecimal> balance = Optional.empty();
    Optional<Instant> deductedOn = Optional.empty();

    Facts.Kind kind = Facts.Kind.PERSON;
    Optional<Boolean> paid = Optional.empty();
    boolean contract;

    Optional<String> packOf = Optional.empty();
    BigDecimal packLeft = BigDecimal.ONE;
    Optional<BigDecimal> packSize = Optional.empty();
    Optional<Instant> boughtOn = Optional.empty();
    Optional<Instant> packUntil = Optional.empty();

    final Map<String, BigDecimal> usage = new LinkedHashMap<>();
    final Map<String, BigDecimal> peaks = new LinkedHashMap<>();
    List<Facts.Project> projects = List.of();

    /** A plan held. */
    static final class Holding {
        Optional<String> plan = Optional.empty();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> until = Optional.empty();
        Optional<Instant> unsubscribedAt = Optional.empty();
        boolean autoRenew;
        Buying buying = Buying.ONCE;

        private boolean isPossible(Instant begin) {
            return until.filter(end -> !end.isAfter(begin)).isEmpty()
                    && unsubscribedAt.filter(when -> when.isBefore(begin)).isEmpty();
        }
    }

    Draft(Scene scene) {
        this.scene = scene;
        this.anchor = scene.anchor();
        this.at = scene.anchor();
    }

    void ask(Instant around, long seconds) {
        anchor = around;
        at = around.plusSeconds(seconds);
    }

    ZoneId zone() {
        return scene.zone();
    }

    /** The facts; empty if no account can be so. */
    Optional<Facts> facts() {
        List<Facts.Subscription> held = new ArrayList<>();
        List.of(first, second).forEach(holding -> hold(holding, held));
        boolean known = active.filter(plan -> !isKnown(plan, held)).isEmpty();
        return possible && known && packEnds() ? Optional.of(facts(held)) : Optional.empty();
    }

    private void hold(Holding holding, List<Facts.Subscription> held) {
        Instant begin = holding.from.orElseGet(() -> past(scene.span()));
        possible = possible && (holding.plan.isEmpty() || holding.isPossible(begin));
        holding.plan.ifPresent(plan -> held.add(held(plan, begin, end(plan, holding), holding)));
    }

    private Facts.Subscription held(String plan, Instant begin, Optional<Instant> end, Holding holding) {
        return new Facts.Subscription(
                plan,
                begin,
                end,
                holding.autoRenew,
                holding.unsubscribedAt,
                possible ? holding.buying.purchases(begin, end, zone()) : List.of());
    }

    /** What is bought for a term and of whose end nothing is said lasts beyond everything that rules look ahead. */
    private Optional<Instant> end(String plan, Holding holding) {
        return holding.until.or(
                () -> scene.terms().contains(plan) ? Optional.of(past(-2 * scene.span())) : Optional.empty());
    }

    private boolean isKnown(String plan, List<Facts.Subscription> held) {
        return scene.everyones().contains(plan)
                || held.stream().anyMatch(one -> one.plan().equals(plan));
    }

    private boolean packEnds() {
        return packOf.isEmpty()
                || packUntil.filter(end -> end.isBefore(begun(boughtOn))).isEmpty();
    }

    /** Long ago where no date is given, though after plans held that long. */
    private Instant begun(Optional<Instant> date) {
        return date.orElseGet(() -> past(scene.span() * 3 / 4));
    }

    private Instant past(long months) {
        return anchor.atZone(scene.zone()).minusMonths(months).toInstant();
    }

    private Facts facts(List<Facts.Subscription> held) {
        return new Facts(
                ACCOUNT,
                scene.product(),
                kind,
                scene.zone(),
                held,
                change.map(what -> new Facts.Pending(what, to, begun(requestedAt), agreed)),
                debt.map(amount -> new Facts.Arrears(amount, begun(since))),
                balance.map(amount -> new Facts.Balance(amount, begun(deductedOn))),
                paid,
                contract,
                usage,
                peaks,
                List.of(),
                projects,
                packOf.map(this::pack).stream().toList(),
                active,
                Optional.of(at));
    }

    private Facts.Pack pack(String plan) {
        BigDecimal size = packSize.orElse(packLeft).max(packLeft);
        return new Facts.Pack("pack", plan, size, size.subtract(packLeft), begun(boughtOn), packUntil);
    }
}

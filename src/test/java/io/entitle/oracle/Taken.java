package io.entitle.oracle;

import io.entitle.Entitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Remedy;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of an account when the steps of a remedy are taken: the test's own reading of each action. */
record Taken(Entitlements entitlements, Facts facts, Instant at) {

    private static final String LOGIN = "login";

    Taken all(Remedy remedy) {
        Taken taken = this;
        for (Remedy.Step step : remedy.steps()) {
            taken = taken.one(step);
        }
        return taken;
    }

    private Taken one(Remedy.Step step) {
        Instant then = step.effectiveAt().toInstant();
        return switch (step.action()) {
            case SETTLE -> settled();
            case TOP_UP -> toppedUp(step.cost().orElseThrow());
            case SWITCH_ACCOUNT -> workingIn(step.plan().orElseThrow());
            case FREE -> freed(step.feature().orElseThrow(), step.units().orElseThrow());
            case SUBSCRIBE, SWITCH ->
                subscribed(step.plan().orElseThrow(), step.by()).at(then);
            case WAIT -> waited(then);
            case RENEW -> throw new AssertionError("neither product renews what has lapsed");
        };
    }

    Taken settled() {
        return new Taken(entitlements, facts.withMoney(Optional.empty(), facts.balance(), facts.paid()), at);
    }

    /** Any payment makes the account a paid one; it is added to the balance where the facts show one. */
    Taken toppedUp(BigDecimal amount) {
        Optional<Facts.Balance> balance =
                facts.balance().map(left -> new Facts.Balance(left.amount().add(amount), left.deductedOn()));
        return new Taken(entitlements, facts.withMoney(facts.arrears(), balance, Optional.of(true)), at);
    }

    Taken workingIn(String plan) {
        return new Taken(entitlements, facts.withPlans(facts.subscriptions(), facts.pending(), Optional.of(plan)), at);
    }

    Taken freed(String feature, BigDecimal units) {
        Facts now = facts.asOf(at);
        Map<String, BigDecimal> usage = new HashMap<>(now.usage());
        usage.merge(feature, units.negate(), BigDecimal::add);
        return new Taken(entitlements, now.withUsage(usage), at);
    }

    /** From free Agora sells at once and without an end, else from the 1st; Coze sells a month from now on. */
    Taken subscribed(String plan, Remedy.Taker by) {
        if (facts.product().equals("coze")) {
            return holding(plan, Optional.of(aMonthOn()));
        }
        return AgoraStanding.of(facts, at).plan().equals(AgoraStanding.FREE)
                ? holding(plan, Optional.empty())
                : asking(plan, by == Remedy.Taker.SALES);
    }

    private Taken holding(String plan, Optional<Instant> until) {
        List<Facts.Subscription> held = new ArrayList<>(facts.subscriptions());
        held.add(new Facts.Subscription(plan, at, until, until.isEmpty(), Optional.empty()));
        return new Taken(
                entitlements,
                facts.withPlans(held, facts.pending(), facts.active().map(open -> plan)),
                at);
    }

    private Taken asking(String plan, boolean agreed) {
        Facts.Pending pending = new Facts.Pending(Facts.Change.PLAN, Optional.of(plan), at, agreed);
        return new Taken(
                entitlements, facts.withPlans(facts.subscriptions(), Optional.of(pending), facts.active()), at);
    }

    /** The end of the same calendar day a month on, or of the month's last day: {@code facts/coze.md}, Lifecycle. */
    private Instant aMonthOn() {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        LocalDate last = calendar.day(at).plusMonths(1);
        return calendar.start(last.plusDays(1));
    }

    Taken at(Instant then) {
        return new Taken(entitlements, facts, then);
    }

    /** Whatever is counted by the month, day, minute or second, and whose period is over by then, is unused again. */
    Taken waited(Instant then) {
        Facts now = facts.asOf(at);
        Map<String, BigDecimal> usage = new HashMap<>(now.usage());
        Map<String, BigDecimal> peaks = new HashMap<>(now.peaks());
        Answers.ask(entitlements, facts, at).all().stream()
                .filter(decision ->
                        resets(decision).filter(anew -> !anew.isAfter(then)).isPresent())
                .forEach(decision -> {
                    usage.put(decision.feature(), BigDecimal.ZERO);
                    peaks.remove(decision.feature());
                });
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        boolean dayOver = !then.isBefore(calendar.start(calendar.day(at).plusDays(1)));
        boolean toldApart =
                now.projects().stream().anyMatch(project -> project.dau().isPresent());
        if (dayOver && toldApart && !usage.containsKey(LOGIN)) {
            usage.put(LOGIN, BigDecimal.ZERO);
            peaks.put(LOGIN, new DailyUsers(now).highest(at));
        }
        now.peaks().keySet().stream()
                .filter(peaks::containsKey)
                .filter(any -> dayOver)
                .forEach(key -> usage.put(key, BigDecimal.ZERO));
        return new Taken(entitlements, now.withUse(usage, peaks), then);
    }

    static Optional<Instant> resets(Decision decision) {
        return decision.allowance().flatMap(Allowance::resetsAt).map(OffsetDateTime::toInstant);
    }

    boolean allows(String key, Optional<BigDecimal> amount) {
        return answers().outcome(key, amount).allowed();
    }

    /** What is answered then. */
    Snapshot answers() {
        return entitlements.snapshot(facts, at);
    }
}

package io.entitle.states;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which axes are combined with which: those whose rules look at them together. */
record Families(Axes plans, MoneyAxes money, UseAxes use) {

    private static final String EVERYTHING = "everything";

    List<Family> all() {
        List<Family> all = new ArrayList<>(List.of(
                paid(), owed(), left(), both(), held(), purchases(), debts(), balances(), several(), changes()));
        use.priced().forEach(feature -> use.sources(feature).forEach(source -> all.add(drawn(feature, source))));
        use.counted().forEach(feature -> all.add(used(feature)));
        all.add(packs());
        all.add(packSizes());
        all.add(everything());
        all.add(everythingUsed());
        return all.stream().filter(family -> !family.axes().isEmpty()).toList();
    }

    /** Where use begins to cost something. */
    private Family paid() {
        return Family.of("what is paid by use", use.beyond(), plans.plan()).inFull();
    }

    private Family drawn(String feature, String source) {
        return Family.of(
                        "what is paid for " + feature + " and " + source,
                        use.beyondOf(feature),
                        use.beyondOf(source),
                        plans.plan())
                .inFull();
    }

    private Family owed() {
        return Family.of("what is owed", money.debt(), plans.plan()).inFull();
    }

    private Family left() {
        return Family.of("what is left", money.balance(), money.deductedLately(), money.kind(), plans.plan())
                .inFull();
    }

    private Family held() {
        return Family.of(
                "the plan held",
                plans.plan(),
                plans.instants(),
                plans.from(),
                plans.until(),
                plans.unsubscribed(),
                plans.autoRenew(),
                plans.active());
    }

    private Family purchases() {
        return Family.of("purchases", plans.buying(), plans.plan(), plans.from(), plans.until());
    }

    private Family both() {
        return Family.of("two plans", plans.otherPlan(), plans.plan(), plans.active());
    }

    private Family several() {
        return Family.of(
                "two plans and the time",
                plans.otherPlan(),
                plans.instants(),
                plans.plan(),
                plans.until(),
                plans.otherPeriod(),
                plans.active());
    }

    private Family changes() {
        return Family.of(
                "changes asked for",
                plans.change(),
                plans.instants(),
                plans.asked(),
                plans.plan(),
                plans.until(),
                plans.autoRenew());
    }

    private Family debts() {
        return Family.of(
                "debts",
                money.debt(),
                plans.instants(),
                money.since(),
                money.kind(),
                money.contract(),
                plans.plan(),
                plans.active());
    }

    private Family balances() {
        return Family.of(
                "balances",
                money.balance(),
                plans.instants(),
                money.deducted(),
                money.kind(),
                money.contract(),
                plans.plan());
    }

    private Family used(String feature) {
        List<Axis> axes = new ArrayList<>(List.of(use.of(feature), plans.plan(), money.contract()));
        if (use.isAsked(feature)) {
            axes.addAll(List.of(money.paid(), money.kind()));
        }
        use.sources(feature).forEach(source -> axes.add(use.of(source)));
        return Family.of("use of " + feature, axes);
    }

    private Family packs() {
        List<Axis> axes = new ArrayList<>(
                List.of(use.pack(), plans.instants(), plans.plan(), use.packLeft(), use.packBought(), use.packUntil()));
        use.extended().forEach(feature -> axes.add(use.of(feature)));
        return Family.of("packs", axes);
    }

    private Family packSizes() {
        return Family.of("sizes of packs", use.packSize(), use.pack(), use.packBought());
    }

    private Family everything() {
        return Family.of(EVERYTHING, everyAxis().toList());
    }

    private Family everythingUsed() {
        Stream<Axis> all = Stream.concat(everyAxis(), Stream.of(use.any()));
        return Family.of(EVERYTHING + " and use", all.toList());
    }

    private Stream<Axis> everyAxis() {
        return Stream.of(
                plans.instants(),
                plans.plan(),
                plans.from(),
                plans.until(),
                plans.unsubscribed(),
                plans.autoRenew(),
                plans.otherPlan(),
                plans.otherPeriod(),
                plans.active(),
                plans.change(),
                plans.asked(),
                money.debt(),
                money.since(),
                money.balance(),
                money.deducted(),
                money.kind(),
                money.contract(),
                money.paid(),
                use.pack(),
                use.packLeft(),
                use.packBought(),
                use.packUntil());
    }
}

package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.util.List;

/** Edits of when accounts freeze, and below which balance. */
final class FreezeEdits {

    private FreezeEdits() {}

    static List<SeededEdit> freezes() {
        return List.of(
                SeededEdit.of(
                                "a freeze is delayed",
                                "agora-im/freeze.drl",
                                "freeze: a person",
                                "plusDays( 5 )",
                                "plusDays( 10 )")
                        .answering(new OnOtherFacts(new AgoraOracle(), facts -> frozenLater(facts, 5))),
                SeededEdit.of(
                                "a freeze comes sooner",
                                "agora-im/freeze.drl",
                                "freeze: a person",
                                "plusDays( 5 )",
                                "plusDays( 2 )")
                        .answering(new OnOtherFacts(new AgoraOracle(), facts -> frozenLater(facts, -3))),
                SeededEdit.of(
                                "a minimum is lowered",
                                "agora-im/freeze.drl",
                                "freeze: a company",
                                "amount < 2000",
                                "amount < 0")
                        .answering(new OnOtherFacts(new AgoraOracle(), FreezeEdits::withoutSmallShortfall)));
    }

    /** A freeze so many days later is that of a deduction so many days later. */
    private static Facts frozenLater(Facts facts, int days) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        return facts.kind() == Facts.Kind.COMPANY
                ? facts
                : facts.withMoney(
                        facts.arrears(),
                        facts.balance()
                                .map(left -> new Facts.Balance(
                                        left.amount(),
                                        calendar.start(
                                                calendar.day(left.deductedOn()).plusDays(days)))),
                        facts.paid());
    }

    private static Facts withoutSmallShortfall(Facts facts) {
        return facts.kind() == Facts.Kind.PERSON
                ? facts
                : facts.withMoney(
                        facts.arrears(),
                        facts.balance().filter(left -> left.amount().signum() < 0),
                        facts.paid());
    }
}

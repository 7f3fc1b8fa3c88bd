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
                        .answering(new AgoraOracle(10)),
                SeededEdit.of(
                                "a freeze comes sooner",
                                "agora-im/freeze.drl",
                                "freeze: a person",
                                "plusDays( 5 )",
                                "plusDays( 2 )")
                        .answering(new AgoraOracle(2)),
                SeededEdit.of(
                                "a minimum is lowered",
                                "agora-im/freeze.drl",
                                "freeze: a company",
                                "amount < 2000",
                                "amount < 0")
                        .answering(new OnOtherFacts(new AgoraOracle(), FreezeEdits::withoutSmallShortfall)));
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

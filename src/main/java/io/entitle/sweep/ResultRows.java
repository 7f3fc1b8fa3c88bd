package io.entitle.sweep;

import io.entitle.store.Cells;
import io.entitle.wire.KeptText;
import java.math.BigDecimal;

/** What is kept, as rows of the result tables. */
final class ResultRows {

    static final String COLUMNS = "product, account, run, mark, kind, zone, plan, answers, used, conditions, advice,"
            + " next_change_at, problems, gone";
    static final String TRANSITION_COLUMNS =
            "run, product, account, nr, kind, feature, before, after, cause, rules, at";

    private ResultRows() {}

    static void result(RunRow run, StoredResult kept, Cells row) {
        row.text(run.product())
                .text(kept.account())
                .number(BigDecimal.valueOf(run.run()))
                .text(kept.mark());
        text(row, kept.kind());
        text(row, kept.zone());
        text(row, kept.plan());
        text(row, kept.answers());
        text(row, kept.used());
        text(row, kept.conditions());
        text(row, kept.advice());
        row.instant(kept.nextChangeAt());
        text(row, kept.problems());
        row.truth(kept.gone()).endRow();
    }

    static void transitions(RunRow run, AccountChange change, Cells rows) {
        int number = 0;
        for (Transition transition : change.transitions()) {
            rows.number(BigDecimal.valueOf(run.run()))
                    .text(run.product())
                    .text(change.kept().account())
                    .number(BigDecimal.valueOf(++number))
                    .text(transition.kind().word())
                    .text(transition.feature())
                    .text(transition.before())
                    .text(transition.after())
                    .text(transition.cause())
                    .text(KeptText.names(transition.rules()))
                    .instant(run.at())
                    .endRow();
        }
    }

    private static void text(Cells row, String text) {
        if (text.isEmpty()) {
            row.nothing();
        } else {
            row.text(text);
        }
    }
}

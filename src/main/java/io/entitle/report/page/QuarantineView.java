package io.entitle.report.page;

import io.entitle.report.Cause;
import io.entitle.report.Standing;
import java.util.List;

/** Accounts that were set aside, by what is wrong with them. */
record QuarantineView(String lead, List<Row> causes, String more) {

    private static final int MOST = 20;

    record Row(String path, String message, String example, String accounts, String count) {}

    /** Nothing where no account is set aside. */
    static List<QuarantineView> of(Standing standing) {
        if (standing.quarantined() == 0) {
            return List.of();
        }
        long more = standing.causes().size() - (long) MOST;
        return List.of(new QuarantineView(
                Numbers.counted(standing.quarantined(), "account")
                        + " could not be decided, which is never to be read as allowed."
                        + " Mend the cause, and the next run decides. An account may have several.",
                standing.causes().stream().limit(MOST).map(QuarantineView::row).toList(),
                more > 0 ? "The JSON report has " + Numbers.counted(more, "more cause") + "." : ""));
    }

    private static Row row(Cause cause) {
        return new Row(
                cause.path(),
                cause.message(),
                cause.example(),
                String.join(", ", cause.listed()),
                Numbers.whole(cause.accounts()));
    }
}

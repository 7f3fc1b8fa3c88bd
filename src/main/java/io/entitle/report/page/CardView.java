package io.entitle.report.page;

import io.entitle.report.Attention;
import io.entitle.report.Changes.BelowUse;
import io.entitle.report.Report;
import java.time.ZoneId;
import java.util.List;

/** Accounts that someone may have to see to. */
record CardView(String tone, String name, String number, String note, boolean hasList, List<Row> rows, String more) {

    /** @param account empty text where the row is not of one */
    record Row(String account, String text, String detail, String value) {}

    static List<CardView> of(Report report, Labels labels) {
        ZoneId zone = report.standing().zone();
        return List.of(
                dated(
                        "bad",
                        "Lose their data within 30 days",
                        "advised to save it",
                        "the soonest first",
                        report.standing().losing(),
                        zone),
                dated(
                        "warn",
                        "Frozen",
                        "all that are",
                        "the longest first, since when",
                        report.standing().frozen(),
                        zone),
                belowUse(report.changes().belowUse(), labels));
    }

    private static CardView dated(
            String tone, String name, String note, String order, Attention attention, ZoneId zone) {
        List<Row> rows = attention.listed().stream()
                .map(one -> new Row(one.account(), "", "", Numbers.minute(one.at(), zone)))
                .toList();
        long more = attention.accounts() - rows.size();
        boolean named = !rows.isEmpty();
        return new CardView(
                attention.accounts() > 0 ? tone : "",
                name,
                Numbers.whole(attention.accounts()),
                note
                        + (named
                                ? "; " + order
                                : attention.accounts() == 0 ? "" : "; `sweep report --with-accounts` names them"),
                named,
                rows,
                named && more > 0 ? "and " + Numbers.whole(more) + " more" : "");
    }

    private static CardView belowUse(List<BelowUse> features, Labels labels) {
        long accounts = features.stream().mapToLong(BelowUse::accounts).sum();
        return new CardView(
                accounts > 0 ? "warn" : "",
                "Limit lowered below present use",
                Numbers.whole(accounts),
                "limits of accounts, in this run",
                !features.isEmpty(),
                features.stream().map(one -> row(one, labels)).toList(),
                "");
    }

    private static Row row(BelowUse feature, Labels labels) {
        return new Row(
                "",
                labels.matter("limit-lowered", feature.feature()).en(),
                String.join(", ", feature.listed()),
                Numbers.whole(feature.accounts()));
    }
}

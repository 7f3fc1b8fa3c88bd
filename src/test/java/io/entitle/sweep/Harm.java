package io.entitle.sweep;

import io.entitle.store.Database;
import java.util.List;

/**
 * A way in which rows make no facts.
 *
 * @param place the end of the path of the problem
 * @param sql a statement about an account
 */
record Harm(String place, String sql) {

    /** Every way of the contract that rows of a file can take: they hold anything. */
    static final List<Harm> ALL = List.of(
            account("$.kind", "kind = 'robot'"),
            account("$.kind", "kind = ''"),
            account("$.zone", "zone = 'Mars/Base'"),
            account("$.zone", "zone = '+08:00'"),
            account("$.contract", "contract = 'maybe'"),
            account("$.paid", "paid = 'perhaps'"),
            account("$.paid", "paid = 2"),
            account("$.active", "active = 'platinum'"),
            account("$.active", "active = 'enterprise'"),
            account("$.arrears.amount", "arrears_amount = 'much', arrears_since = '2026-01-01'"),
            account("$.arrears.amount", "arrears_amount = '-0.01', arrears_since = '2026-01-01'"),
            account("$.arrears.amount", "arrears_amount = NULL, arrears_since = '2026-01-01'"),
            account("$.arrears.since", "arrears_amount = '1', arrears_since = NULL"),
            account("$.arrears.since", "arrears_amount = '1', arrears_since = '2026-02-30'"),
            account("$.balance.amount", "balance_amount = '1234567890123456', balance_deducted_on = '2026-01-01'"),
            account("$.balance.amount", "balance_amount = x'ff', balance_deducted_on = '2026-01-01'"),
            account("$.balance.deductedOn", "balance_amount = '1', balance_deducted_on = NULL"),
            account("$.pending.change", "pending_change = 'cancle', pending_requested_at = '2026-01-01'"),
            account("$.pending.change", "pending_change = NULL, pending_requested_at = '2026-01-01'"),
            account("$.pending.to", "pending_change = 'plan', pending_to = NULL, pending_requested_at = '2026-01-01'"),
            account(
                    "$.pending.to",
                    "pending_change = 'cancel', pending_to = 'team', pending_requested_at = '2026-01-01'"),
            account("$.pending.requestedAt", "pending_change = 'cancel', pending_requested_at = NULL"),
            account(
                    "$.pending.agreedBySales",
                    "pending_change = 'cancel', pending_requested_at = '2026-01-01', pending_agreed_by_sales = 'yes'"),
            subscription("plan", "NULL, '2026-01-01', NULL, 0, NULL"),
            subscription("plan", "'', '2026-01-01', NULL, 0, NULL"),
            subscription("plan", "'platinum', '2026-01-01', NULL, 0, NULL"),
            subscription("from", "'team', NULL, NULL, 0, NULL"),
            subscription("from", "'team', 'soon', NULL, 0, NULL"),
            subscription("from", "'team', '2026-01-01T00:00:00', NULL, 0, NULL"),
            subscription("from", "'team', '0026-01-01', NULL, 0, NULL"),
            subscription("until", "'team', '2026-02-01', '2026-01-01', 0, NULL"),
            subscription("autoRenew", "'team', '2026-01-01', NULL, 'often', NULL"),
            subscription("unsubscribedAt", "'team', '2026-02-01', NULL, 0, '2026-01-01'"),
            usage("points", "-1"),
            usage("points", "0.5"),
            usage("points", "NULL"),
            usage("points", "'many'"),
            usage("pionts", "1"),
            project("id", "'', 1"),
            project("peakDau", "'p', NULL"),
            project("peakDau", "'p', 0.5"),
            project("peakDau", "'p', -1"),
            row("].dau", "project", "'p', 1, 2"),
            row("$.usage.points.peak", "usage", "'points', 2, 1"),
            row("$.usage.points.used", "usage", "'points', NULL, 1"),
            period("].used", "'points', '2026-01-01', '2026-02-01', -1, NULL"),
            period("].peak", "'points', '2026-01-01', '2026-02-01', 2, 1"),
            period("].from", "'points', NULL, '2026-02-01', 2, NULL"),
            period("].until", "'points', '2026-02-01', '2026-01-01', 2, NULL"),
            period("$.usage.ponits", "'ponits', '2026-01-01', '2026-02-01', 2, NULL"),
            row("$.subscriptions", "subscription_period", "90, 91, '2026-01-01', '2026-01-01', '2026-02-01', 1, NULL"),
            pack("id", "' ', 'team', 9, 0, '2026-01-01', NULL"),
            pack("plan", "'k', 'platinum', 9, 0, '2026-01-01', NULL"),
            pack("points", "'k', 'team', NULL, 0, '2026-01-01', NULL"),
            pack("points", "'k', 'team', -9, 0, '2026-01-01', NULL"),
            pack("used", "'k', 'team', 9, 10, '2026-01-01', NULL"),
            pack("boughtOn", "'k', 'team', 9, 0, NULL, NULL"),
            pack("until", "'k', 'team', 9, 0, '2026-02-01', '2026-01-01'"));

    /** Names that no account may have. */
    static final List<String> NAMES = List.of(" ", "bell\u0007", "x".repeat(201));

    private static Harm account(String place, String values) {
        return new Harm(place, "UPDATE account SET " + values + " WHERE product = 'coze' AND account = ?");
    }

    private static Harm subscription(String member, String values) {
        return row("]." + member, "subscription", "90, " + values);
    }

    private static Harm usage(String feature, String amount) {
        return row("$.usage." + feature, "usage", "'" + feature + "', " + amount + ", NULL");
    }

    private static Harm project(String member, String values) {
        return row("]." + member, "project", values + ", NULL");
    }

    private static Harm period(String place, String values) {
        return row(place, "usage_period", "90, " + values);
    }

    private static Harm pack(String member, String values) {
        return row("]." + member, "pack", values);
    }

    private static Harm row(String place, String table, String values) {
        return new Harm(
                place,
                "INSERT OR REPLACE INTO " + table + " SELECT product, account, " + values
                        + " FROM account WHERE product = 'coze' AND account = ?");
    }

    void to(Database database, String account) {
        database.jdbi().useHandle(handle -> handle.execute(sql, account));
    }

    /** Whether it is what these problems tell of, which are JSON. */
    boolean isToldBy(String problems) {
        return problems.contains(place + "\"");
    }
}

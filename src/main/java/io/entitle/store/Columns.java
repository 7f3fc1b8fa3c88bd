package io.entitle.store;

import io.entitle.store.Column.Kind;
import java.util.List;

/** The columns that facts are read from, as they are documented for mappings. */
final class Columns {

    /** The place of a subscription or of a period among those of its account. */
    static final Column NR = Column.required("nr", Kind.TEXT, "");

    /** The {@link #NR} of the subscription that a period belongs to. */
    static final Column NR_OF_SUBSCRIPTION = Column.required("subscription", Kind.TEXT, "");

    static final List<Column> ACCOUNT = List.of(
            Column.required("account", Kind.TEXT, ""),
            Column.optional("revision", Kind.TEXT, ""),
            Column.optional("kind", Kind.TEXT, "kind"),
            Column.optional("zone", Kind.TEXT, "zone"),
            Column.optional("contract", Kind.TRUTH, "contract"),
            Column.optional("paid", Kind.TRUTH, "paid"),
            Column.optional("active", Kind.TEXT, "active"),
            Column.within("arrears", "arrears_amount", Kind.NUMBER, "amount"),
            Column.within("arrears", "arrears_since", Kind.INSTANT, "since"),
            Column.within("balance", "balance_amount", Kind.NUMBER, "amount"),
            Column.within("balance", "balance_deducted_on", Kind.INSTANT, "deductedOn"),
            Column.within("pending", "pending_change", Kind.TEXT, "change"),
            Column.within("pending", "pending_to", Kind.TEXT, "to"),
            Column.within("pending", "pending_requested_at", Kind.INSTANT, "requestedAt"),
            Column.within("pending", "pending_agreed_by_sales", Kind.TRUTH, "agreedBySales"));

    static final List<Column> SUBSCRIPTION = List.of(
            Column.required("account", Kind.TEXT, ""),
            NR,
            Column.required("plan", Kind.TEXT, "plan"),
            Column.required("starts_at", Kind.INSTANT, "from"),
            Column.optional("ends_at", Kind.INSTANT, "until"),
            Column.optional("auto_renew", Kind.TRUTH, "autoRenew"),
            Column.optional("unsubscribed_at", Kind.INSTANT, "unsubscribedAt"));

    static final List<Column> SUBSCRIPTION_PERIOD = List.of(
            Column.required("account", Kind.TEXT, ""),
            NR,
            NR_OF_SUBSCRIPTION,
            Column.required("bought_on", Kind.INSTANT, "boughtOn"),
            Column.required("starts_at", Kind.INSTANT, "from"),
            Column.required("ends_at", Kind.INSTANT, "until"),
            Column.optional("months", Kind.NUMBER, "months"),
            Column.optional("amount", Kind.NUMBER, "amount"));

    static final List<Column> USAGE = List.of(
            Column.required("account", Kind.TEXT, ""),
            Column.required("feature", Kind.TEXT, ""),
            Column.required("amount", Kind.NUMBER, "used"),
            Column.optional("peak", Kind.NUMBER, "peak"));

    static final List<Column> USAGE_PERIOD = List.of(
            Column.required("account", Kind.TEXT, ""),
            NR,
            Column.required("feature", Kind.TEXT, ""),
            Column.required("starts_at", Kind.INSTANT, "from"),
            Column.required("ends_at", Kind.INSTANT, "until"),
            Column.required("amount", Kind.NUMBER, "used"),
            Column.optional("peak", Kind.NUMBER, "peak"));

    static final List<Column> PROJECT = List.of(
            Column.required("account", Kind.TEXT, ""),
            Column.required("project", Kind.TEXT, "id"),
            Column.required("peak_dau", Kind.NUMBER, "peakDau"),
            Column.optional("dau", Kind.NUMBER, "dau"));

    static final List<Column> PACK = List.of(
            Column.required("account", Kind.TEXT, ""),
            Column.required("pack", Kind.TEXT, "id"),
            Column.required("plan", Kind.TEXT, "plan"),
            Column.required("points", Kind.NUMBER, "points"),
            Column.optional("used", Kind.NUMBER, "used"),
            Column.required("bought_on", Kind.INSTANT, "boughtOn"),
            Column.optional("ends_at", Kind.INSTANT, "until"));

    private Columns() {}
}

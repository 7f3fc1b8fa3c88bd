package io.entitle.store;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Takes an account apart into rows, of the columns that {@link #columns} lists. */
record FactsCells(Function<Relation, Cells> tables) {

    static String columns(Relation relation) {
        return switch (relation) {
            case ACCOUNT ->
                "product, account, kind, zone, contract, paid, active, arrears_amount, arrears_since, balance_amount,"
                        + " balance_deducted_on, pending_change, pending_to, pending_requested_at, pending_agreed_by_sales";
            case SUBSCRIPTION -> "product, account, nr, plan, starts_at, ends_at, auto_renew, unsubscribed_at";
            case SUBSCRIPTION_PERIOD ->
                "product, account, nr, subscription, bought_on, starts_at, ends_at, months, amount";
            case USAGE -> "product, account, feature, amount, peak";
            case USAGE_PERIOD -> "product, account, nr, feature, starts_at, ends_at, amount, peak";
            case PROJECT -> "product, account, project, peak_dau, dau";
            case PACK -> "product, account, pack, plan, points, used, bought_on, ends_at";
        };
    }

    static List<String> columnsOf(Relation relation) {
        return List.of(columns(relation).split(", *"));
    }

    void add(Facts facts) {
        account(facts);
        subscriptions(facts);
        periodsOfSubscriptions(facts);
        usage(facts);
        periodsOfUse(facts);
        facts.projects()
                .forEach(project -> row(Relation.PROJECT, facts)
                        .text(project.id())
                        .number(project.peakDau())
                        .number(project.dau())
                        .endRow());
        facts.packs().forEach(pack -> pack(facts, pack));
    }

    private void account(Facts facts) {
        Optional<Facts.Arrears> arrears = facts.arrears();
        Optional<Facts.Balance> balance = facts.balance();
        Cells row = row(Relation.ACCOUNT, facts)
                .text(word(facts.kind()))
                .text(facts.zone().getId())
                .truth(facts.contract())
                .truth(facts.paid())
                .text(facts.active())
                .number(arrears.map(Facts.Arrears::amount))
                .instant(arrears.map(Facts.Arrears::since))
                .number(balance.map(Facts.Balance::amount))
                .instant(balance.map(Facts.Balance::deductedOn));
        Optional<Facts.Pending> pending = facts.pending();
        row.text(pending.map(change -> word(change.change())))
                .text(pending.flatMap(Facts.Pending::to))
                .instant(pending.map(Facts.Pending::requestedAt))
                .truth(pending.map(Facts.Pending::agreedBySales))
                .endRow();
    }

    private void subscriptions(Facts facts) {
        int nr = 0;
        for (Facts.Subscription held : facts.subscriptions()) {
            row(Relation.SUBSCRIPTION, facts)
                    .number(BigDecimal.valueOf(++nr))
                    .text(held.plan())
                    .instant(held.from())
                    .instant(held.until())
                    .truth(held.autoRenew())
                    .instant(held.unsubscribedAt())
                    .endRow();
        }
    }

    private void periodsOfSubscriptions(Facts facts) {
        int nr = 0;
        for (int place = 0; place < facts.subscriptions().size(); place++) {
            for (Facts.Purchase period : facts.subscriptions().get(place).purchases()) {
                row(Relation.SUBSCRIPTION_PERIOD, facts)
                        .number(BigDecimal.valueOf(++nr))
                        .number(BigDecimal.valueOf(place + 1))
                        .instant(period.boughtOn())
                        .instant(period.from())
                        .instant(period.until())
                        .number(period.months())
                        .number(period.amount())
                        .endRow();
            }
        }
    }

    private void usage(Facts facts) {
        Map<String, BigDecimal> peaks = facts.peaks();
        Set<String> features = new TreeSet<>(facts.usage().keySet());
        features.addAll(peaks.keySet());
        features.forEach(feature -> row(Relation.USAGE, facts)
                .text(feature)
                .number(Optional.ofNullable(facts.usage().get(feature)))
                .number(Optional.ofNullable(peaks.get(feature)))
                .endRow());
    }

    private void periodsOfUse(Facts facts) {
        int nr = 0;
        for (Reading reading : facts.readings()) {
            row(Relation.USAGE_PERIOD, facts)
                    .number(BigDecimal.valueOf(++nr))
                    .text(reading.feature())
                    .instant(reading.from())
                    .instant(reading.until())
                    .number(reading.used())
                    .number(reading.peak())
                    .endRow();
        }
    }

    private void pack(Facts facts, Facts.Pack pack) {
        row(Relation.PACK, facts)
                .text(pack.id())
                .text(pack.plan())
                .number(pack.points())
                .number(pack.used())
                .instant(pack.boughtOn())
                .instant(pack.until())
                .endRow();
    }

    private Cells row(Relation relation, Facts facts) {
        return tables.apply(relation).text(facts.product()).text(facts.account());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

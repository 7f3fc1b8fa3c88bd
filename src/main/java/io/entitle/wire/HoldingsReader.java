package io.entitle.wire;

import io.entitle.fact.Facts.Pack;
import io.entitle.fact.Facts.Project;
import io.entitle.fact.Facts.Purchase;
import io.entitle.fact.Facts.Subscription;
import io.entitle.fact.MemberCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the account of one document holds: subscriptions, projects, packs. For one document and one thread. */
final class HoldingsReader {

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final Set<String> projectIds = new HashSet<>();
    private final Set<String> packIds = new HashSet<>();

    HoldingsReader(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    Optional<Subscription> subscription(Value value) {
        return value.members().flatMap(this::subscription);
    }

    Optional<Project> project(Value value) {
        return value.members().flatMap(this::project);
    }

    Optional<Pack> pack(Value value) {
        return value.members().flatMap(this::pack);
    }

    private Optional<Subscription> subscription(Members members) {
        Optional<String> plan = members.required("plan").flatMap(catalogue::plan);
        Optional<Instant> from = members.required("from").flatMap(value -> value.instant(zone));
        Optional<Value> end = plan.filter(catalogue.check()::isForATerm).isPresent()
                ? members.required("until")
                : members.optional("until");
        Optional<Instant> until = end.flatMap(value -> value.instantFrom(from, "from", zone));
        boolean autoRenew = members.optional("autoRenew")
                .flatMap(Value::truth)
                .orElse(catalogue.check().renewsByDefault());
        Optional<Instant> unsubscribedAt =
                members.optional("unsubscribedAt").flatMap(value -> value.instantFrom(from, "from", zone));
        Optional<List<Purchase>> purchases = purchases(members, from, until);
        return members.whole(() -> new Subscription(
                plan.orElseThrow(), from.orElseThrow(), until, autoRenew, unsubscribedAt, purchases.orElseThrow()));
    }

    private Optional<List<Purchase>> purchases(Members members, Optional<Instant> from, Optional<Instant> until) {
        Optional<Value> periods = members.optional("periods");
        return periods.isEmpty()
                ? Optional.of(List.of())
                : periods.get()
                        .each(value -> value.members().flatMap(this::purchase))
                        .flatMap(found -> from.isEmpty()
                                ? Optional.of(found)
                                : periods.get().passing(found, MemberCheck.periods(found, from.get(), until)));
    }

    private Optional<Purchase> purchase(Members members) {
        Optional<Instant> boughtOn = members.required("boughtOn").flatMap(value -> value.instant(zone));
        Optional<Instant> from = members.required("from").flatMap(value -> value.instant(zone));
        Optional<Instant> until = members.required("until").flatMap(value -> value.instantFrom(from, "from", zone));
        Optional<BigDecimal> months = members.optional("months").flatMap(Amounts::count);
        Optional<BigDecimal> amount = members.optional("amount").flatMap(Amounts::money);
        return members.whole(
                () -> new Purchase(boughtOn.orElseThrow(), from.orElseThrow(), until.orElseThrow(), months, amount));
    }

    private Optional<Project> project(Members members) {
        Optional<String> id = members.required("id").flatMap(value -> unique(value, projectIds));
        Optional<BigDecimal> peakDau = members.required("peakDau").flatMap(Amounts::count);
        Optional<BigDecimal> dau = members.optional("dau").flatMap(value -> today(value, peakDau));
        return members.whole(() -> new Project(id.orElseThrow(), peakDau.orElseThrow(), dau));
    }

    private Optional<Pack> pack(Members members) {
        Optional<String> id = members.required("id").flatMap(value -> unique(value, packIds));
        Optional<String> plan = members.required("plan").flatMap(catalogue::plan);
        Optional<BigDecimal> points = members.required("points").flatMap(Amounts::count);
        Optional<BigDecimal> used = members.optional("used").flatMap(value -> used(value, points));
        Optional<Instant> boughtOn = members.required("boughtOn").flatMap(value -> value.instant(zone));
        Optional<Instant> until =
                members.optional("until").flatMap(value -> value.instantFrom(boughtOn, "boughtOn", zone));
        return members.whole(() -> new Pack(
                id.orElseThrow(),
                plan.orElseThrow(),
                points.orElseThrow(),
                used.orElse(BigDecimal.ZERO),
                boughtOn.orElseThrow(),
                until));
    }

    private static Optional<BigDecimal> used(Value value, Optional<BigDecimal> points) {
        Optional<BigDecimal> used = Amounts.count(value);
        return used.isPresent() && points.isPresent()
                ? value.passing(used.get(), MemberCheck.used(used.get(), points.get()))
                : used;
    }

    private static Optional<BigDecimal> today(Value value, Optional<BigDecimal> peakDau) {
        Optional<BigDecimal> dau = Amounts.count(value);
        return dau.isPresent() && peakDau.isPresent()
                ? value.passing(dau.get(), MemberCheck.dau(dau.get(), peakDau.get()))
                : dau;
    }

    private static Optional<String> unique(Value value, Set<String> seen) {
        return value.text().flatMap(id -> value.passing(id, MemberCheck.id(id, seen)));
    }
}

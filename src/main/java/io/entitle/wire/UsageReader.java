package io.entitle.wire;

import io.entitle.fact.MemberCheck;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what one document says is used: now, at its highest, and in periods that are told apart. For one thread. */
final class UsageReader {

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final Map<String, BigDecimal> used = new HashMap<>();
    private final Map<String, BigDecimal> peaks = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    UsageReader(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** Present use by feature. */
    Map<String, BigDecimal> used() {
        return used;
    }

    /** The highest day of the current period by feature, where it is stated. */
    Map<String, BigDecimal> peaks() {
        return peaks;
    }

    /** Use of periods that are told apart, in the order of features and time. */
    List<Reading> readings() {
        return readings.stream()
                .sorted(Comparator.comparing(Reading::feature).thenComparing(Reading::from))
                .toList();
    }

    void read(Value value) {
        value.members().ifPresent(members -> {
            members.each(this::feature);
            members.whole(() -> true);
        });
    }

    /** A name that the product has not is told first: what stands beside it means nothing. */
    private void feature(String key, Value value) {
        Optional<String> unknown = catalogue.check().feature(key);
        if (unknown.isPresent()) {
            value.problem(unknown.get());
        } else if (value.isList()) {
            value.each(item -> item.members().flatMap(members -> inPeriod(key, members)))
                    .flatMap(found -> value.passing(found, MemberCheck.apart(found)))
                    .ifPresent(readings::addAll);
        } else if (value.isObject()) {
            value.members().ifPresent(members -> stated(key, members));
        } else {
            catalogue.use(key, value).ifPresent(amount -> used.put(key, amount));
        }
    }

    private void stated(String key, Members members) {
        Optional<BigDecimal> now = members.required("used").flatMap(value -> catalogue.use(key, value));
        Optional<BigDecimal> peak = peak(key, members, now);
        Optional<CalendarPeriod> period = members.optional("period").flatMap(value -> CalendarPeriod.read(value, zone));
        members.whole(now::orElseThrow).ifPresent(amount -> {
            if (period.isPresent()) {
                readings.add(new Reading(key, period.get().from(), period.get().until(), amount, peak));
            } else {
                used.put(key, amount);
                peak.ifPresent(highest -> peaks.put(key, highest));
            }
        });
    }

    private Optional<Reading> inPeriod(String key, Members members) {
        Optional<Instant> from = members.required("from").flatMap(value -> value.instant(zone));
        Optional<Instant> until = members.required("until").flatMap(value -> value.instantFrom(from, "from", zone));
        Optional<BigDecimal> amount = members.required("used").flatMap(value -> catalogue.use(key, value));
        Optional<BigDecimal> peak = peak(key, members, amount);
        return members.whole(
                () -> new Reading(key, from.orElseThrow(), until.orElseThrow(), amount.orElseThrow(), peak));
    }

    private Optional<BigDecimal> peak(String key, Members members, Optional<BigDecimal> used) {
        return members.optional("peak").flatMap(value -> {
            Optional<BigDecimal> peak = catalogue.use(key, value);
            return peak.isPresent() && used.isPresent()
                    ? value.passing(peak.get(), MemberCheck.peak(peak.get(), used.get()))
                    : peak;
        });
    }
}

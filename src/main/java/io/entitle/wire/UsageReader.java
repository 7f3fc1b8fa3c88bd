package io.entitle.wire;

import io.entitle.fact.Product;
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
import java.util.function.Function;

/** Reads what one document says is used: now, at its highest, and in periods that are told apart. For one thread. */
final class UsageReader {

    private final Optional<Product> product;
    private final ZoneId zone;
    private final Map<String, BigDecimal> used = new HashMap<>();
    private final Map<String, BigDecimal> peaks = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    UsageReader(Optional<Product> product, ZoneId zone) {
        this.product = product;
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

    private void feature(String key, Value value) {
        Function<Value, Optional<BigDecimal>> number = numbers(key, value);
        if (value.isList()) {
            value.each(item -> item.members().flatMap(members -> inPeriod(key, members, number)))
                    .ifPresent(found -> add(value, found));
        } else if (value.isObject()) {
            value.members().ifPresent(members -> stated(key, members, number));
        } else {
            number.apply(value).ifPresent(amount -> used.put(key, amount));
        }
    }

    /** How the numbers of a feature are read; where the feature is unknown that is told, once. */
    private Function<Value, Optional<BigDecimal>> numbers(String key, Value value) {
        if (product.isEmpty()) {
            return Amounts::measure;
        }
        Optional<Product.Feature> feature =
                Optional.ofNullable(product.get().features().get(key));
        if (feature.isEmpty()) {
            value.unknown("feature", key, product.get().features().keySet());
            return number -> Optional.empty();
        }
        return feature.get().divisible() ? Amounts::measure : Amounts::count;
    }

    private void stated(String key, Members members, Function<Value, Optional<BigDecimal>> number) {
        Optional<BigDecimal> now = members.required("used").flatMap(number);
        Optional<BigDecimal> peak = peak(members, now, number);
        Optional<CalendarPeriod> period = members.optional("period").flatMap(value -> CalendarPeriod.read(value, zone));
        members.whole(() -> now.orElseThrow()).ifPresent(amount -> {
            if (period.isPresent()) {
                readings.add(new Reading(key, period.get().from(), period.get().until(), amount, peak));
            } else {
                used.put(key, amount);
                peak.ifPresent(highest -> peaks.put(key, highest));
            }
        });
    }

    private Optional<Reading> inPeriod(String key, Members members, Function<Value, Optional<BigDecimal>> number) {
        Optional<Instant> from = members.required("from").flatMap(value -> value.instant(zone));
        Optional<Instant> until = members.required("until").flatMap(value -> value.instantFrom(from, "from", zone));
        Optional<BigDecimal> amount = members.required("used").flatMap(number);
        Optional<BigDecimal> peak = peak(members, amount, number);
        return members.whole(
                () -> new Reading(key, from.orElseThrow(), until.orElseThrow(), amount.orElseThrow(), peak));
    }

    private static Optional<BigDecimal> peak(
            Members members, Optional<BigDecimal> used, Function<Value, Optional<BigDecimal>> number) {
        return members.optional("peak").flatMap(value -> {
            Optional<BigDecimal> peak = number.apply(value);
            return peak.isPresent() && used.isPresent() && peak.get().compareTo(used.get()) < 0
                    ? value.problem(
                            Amounts.shown(peak.get()) + " is less than what is used now, " + Amounts.shown(used.get()))
                    : peak;
        });
    }

    /** Adds the periods of one feature, unless two of them share an instant. */
    private void add(Value value, List<Reading> found) {
        List<Reading> ordered =
                found.stream().sorted(Comparator.comparing(Reading::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).from().isBefore(ordered.get(i - 1).until())) {
                value.problem("two periods overlap at "
                        + ordered.get(i).from().atZone(zone).toOffsetDateTime());
                return;
            }
        }
        readings.addAll(ordered);
    }
}

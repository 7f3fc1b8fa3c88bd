package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.BilledMonth;
import io.entitle.vocabulary.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which plans were in force in a month, and when; found from the rulings of the month, never by stepping through days.
 *
 * @param stretches in the order of time; between two of them is another plan, or a time without any
 */
record BilledSpans(Instant start, Instant end, List<Stretch> stretches) {

    /** One plan in force throughout. */
    record Stretch(Product.Plan plan, Instant from, Instant until) {

        boolean goesOnAs(Stretch next) {
            return plan.equals(next.plan) && until.equals(next.from);
        }
    }

    /** Follows the rulings of an outlook that begins with the month. */
    static BilledSpans of(Outlook outlook, Product product, Instant start, Instant end) {
        List<Stretch> stretches = new ArrayList<>();
        Instant from = start;
        for (int place = 0; from.isBefore(end); place++) {
            Ruling ruling = outlook.ruling(place).map(Ruling::sound).orElseThrow();
            Instant until = ruling.horizon().filter(end::isAfter).orElse(end);
            Instant since = from;
            ruling.plan()
                    .flatMap(plan -> Catalogues.plan(product, plan))
                    .ifPresent(plan -> append(stretches, new Stretch(plan, since, until)));
            from = until;
        }
        return new BilledSpans(start, end, stretches);
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).goesOnAs(next)) {
            stretches.set(last, new Stretch(next.plan(), stretches.get(last).from(), next.until()));
        } else {
            stretches.add(next);
        }
    }

    Instant lastInstant() {
        return end.minusNanos(1);
    }

    List<String> plans() {
        return stretches.stream()
                .map(stretch -> stretch.plan().key())
                .distinct()
                .toList();
    }

    /** The highest plan of the month; empty text if no plan was in force. */
    String highest() {
        return stretches.stream()
                .map(Stretch::plan)
                .max(Comparator.comparingInt(Product.Plan::rank))
                .map(Product.Plan::key)
                .orElse("");
    }

    Optional<String> billedPlan() {
        return Optional.of(highest()).filter(plan -> !plan.isEmpty());
    }

    /** The month and its spans, in the words that rules use. */
    Stream<Object> told(Situation situation) {
        SpanDays days = new SpanDays(stretches, situation.at().getZone());
        Stream<Object> spans = stretches.stream().map(stretch -> span(stretch, days.of(stretch), situation));
        return Stream.concat(
                Stream.of(new BilledMonth(highest(), situation.moment(start), situation.moment(end))), spans);
    }

    private Span span(Stretch stretch, BigDecimal days, Situation situation) {
        return new Span(
                stretch.plan().key(),
                Catalogues.name(stretch.plan()),
                stretch.plan().monthlyFee(),
                situation.moment(stretch.from()),
                situation.moment(stretch.until()),
                stretch.from().equals(start) && stretch.until().equals(end),
                days);
    }
}

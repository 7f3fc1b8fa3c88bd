package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.decision.Timeline.Change;
import io.entitle.decision.Timeline.Event;
import io.entitle.fact.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows an outlook and tells at which instants answers change. No instant between two rulings is ever looked at. */
record Course(Product product, Outlook outlook) {

    /** The instants up to that one, itself not included. */
    List<Event> until(Instant until) {
        List<Event> events = new ArrayList<>();
        for (int place = 1; isBefore(place, until); place++) {
            event(place).ifPresent(events::add);
        }
        return events;
    }

    private boolean isBefore(int place, Instant until) {
        return outlook.ruling(place)
                .filter(ruling -> ruling.question().instant().isBefore(until))
                .isPresent();
    }

    private Optional<Event> event(int place) {
        if (outlook.isAsBefore(place)) {
            return Optional.empty();
        }
        Ruling before = outlook.ruling(place - 1).orElseThrow();
        Ruling after = outlook.ruling(place).orElseThrow();
        List<Change> changes = product.features().keySet().stream()
                .filter(feature -> !answer(after, feature).promises(answer(before, feature)))
                .map(feature -> new Change(
                        feature, before.decide(feature, Optional.empty()), after.decide(feature, Optional.empty())))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Event(after.question().at(), Causes.of(outlook.occasions(place)), changes, rules(changes)));
    }

    private static Judgement answer(Ruling ruling, String feature) {
        return ruling.judge(feature, Optional.empty());
    }

    /**
     * The rules that came or went; where only something overruled did, as a pack in arrears, those; and where the same
     * rules decide otherwise, as for one more pack, these.
     */
    private static List<RulePart> rules(List<Change> changes) {
        Predicate<RulePart> deciding = part -> part.effect() != Effect.OVERRULED;
        return Stream.of(
                        rules(changes, deciding),
                        rules(changes, part -> true),
                        sorted(parts(changes.stream().map(Change::after), deciding).stream()))
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<RulePart> rules(List<Change> changes, Predicate<RulePart> which) {
        Set<RulePart> before = parts(changes.stream().map(Change::before), which);
        Set<RulePart> after = parts(changes.stream().map(Change::after), which);
        Stream<RulePart> ceasing =
                without(before, after).map(part -> new RulePart(part.name(), part.file(), part.line(), Effect.CEASES));
        return sorted(Stream.concat(without(after, before), ceasing).distinct());
    }

    private static List<RulePart> sorted(Stream<RulePart> parts) {
        return parts.sorted(Comparator.comparing(RulePart::effect)
                        .thenComparing(RulePart::file)
                        .thenComparing(RulePart::line))
                .toList();
    }

    private static Set<RulePart> parts(Stream<Decision> decisions, Predicate<RulePart> which) {
        return decisions
                .flatMap(decision -> decision.rules().stream())
                .filter(which)
                .collect(Collectors.toSet());
    }

    private static Stream<RulePart> without(Set<RulePart> parts, Set<RulePart> others) {
        return parts.stream().filter(part -> !others.contains(part));
    }
}

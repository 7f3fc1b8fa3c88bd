package io.entitle.states;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word of the vocabulary that looks at a date of the account.
 *
 * @param field the fact and its member, such as {@code Arrears.since}
 * @param shift what is reckoned from the date before it is compared
 * @param compares whether it is held against another date and not only against now
 */
record DateWord(String field, Shift shift, boolean compares) {

    private static final Shift NEXT_MONTH = Shift.of("nextMonth", 0);

    /** What a word looks at; nothing where it is no date. */
    static List<DateWord> of(String fact, String word, Optional<Long> number) {
        return switch (fact + "." + word) {
            case "Subscription.from", "Subscription.started", "Subscription.anchor" -> now("Subscription.from");
            case "Subscription.startedBy", "Subscription.startedBefore" -> other("Subscription.from");
            case "Subscription.until", "Subscription.ended", "Subscription.end" -> now("Subscription.until");
            case "Subscription.endedBy" -> other("Subscription.until");
            case "Subscription.endsWithinDays" -> soon(number);
            case "Subscription.renewedFor" -> renewed(number);
            case "Subscription.continues" ->
                List.of(
                        new DateWord("Subscription.from", Shift.NONE, true),
                        new DateWord("Subscription.until", Shift.NONE, true));
            case "Subscription.unsubscribedAt", "Subscription.unsubscribed", "Subscription.unsubscription" ->
                now("Subscription.unsubscribedAt");
            case "Subscription.unsubscribedBeforeThisMonth" -> month("Subscription.unsubscribedAt", false);
            case "Subscription.unsubscribedBeforeMonthOf" -> month("Subscription.unsubscribedAt", true);
            case "Subscription.unsubscribedBy" -> other("Subscription.unsubscribedAt");
            case "Subscription.leftAfter" -> left();
            case "Subscription.keptAt" -> kept();
            case "Pending.requestedAt", "Pending.requested" -> now("Pending.requestedAt");
            case "Pending.effect", "Pending.nextMonthReached" -> month("Pending.requestedAt", false);
            case "Arrears.since", "Arrears.begun" -> now("Arrears.since");
            case "Balance.deductedOn", "Balance.deducted" -> now("Balance.deductedOn");
            case "Pack.boughtOn", "Pack.bought" -> now("Pack.boughtOn");
            case "Pack.until", "Pack.ended" -> now("Pack.until");
            default -> List.of();
        };
    }

    DateWord then(Shift next) {
        return new DateWord(field, shift.then(next), compares);
    }

    private static List<DateWord> now(String field) {
        return List.of(new DateWord(field, Shift.NONE, false));
    }

    private static List<DateWord> other(String field) {
        return List.of(new DateWord(field, Shift.NONE, true));
    }

    private static List<DateWord> month(String field, boolean compares) {
        return List.of(new DateWord(field, NEXT_MONTH, compares));
    }

    private static List<DateWord> soon(Optional<Long> days) {
        DateWord end = new DateWord("Subscription.until", Shift.NONE, false);
        return days.map(number -> List.of(end, end.then(Shift.of("plusDays", -number))))
                .orElse(List.of(end));
    }

    private static List<DateWord> renewed(Optional<Long> months) {
        DateWord end = new DateWord("Subscription.until", Shift.NONE, false);
        return months.map(number -> List.of(end, end.then(Shift.of("plusMonths", number))))
                .orElse(List.of(end));
    }

    /** Unsubscribed, and after the change was asked for. */
    private static List<DateWord> left() {
        return Stream.of(
                        month("Subscription.unsubscribedAt", false),
                        other("Subscription.unsubscribedAt"),
                        other("Pending.requestedAt"))
                .flatMap(List::stream)
                .toList();
    }

    /** Begun, not ended and not unsubscribed at the effect of a change, or unsubscribed before it was asked for. */
    private static List<DateWord> kept() {
        return Stream.of(
                        other("Subscription.from"),
                        other("Subscription.until"),
                        month("Subscription.unsubscribedAt", true),
                        month("Pending.requestedAt", true),
                        left())
                .flatMap(List::stream)
                .toList();
    }
}

package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Message;
import io.entitle.decision.Period;
import io.entitle.decision.PlainNumber;
import io.entitle.decision.Reason;
import io.entitle.engine.Tariff.UnitPrice;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Words how much of something is used, of how much, until when, and what more of it costs.
 *
 * @param asked how much was asked for; empty where it was not named, or is not of this count
 */
record CountWords(Count count, Optional<BigDecimal> asked) {

    private static final Message NOTHING = new Message("", "");

    /**
     * A sentence about the count.
     *
     * @param drawn whether it is the count of what the feature draws on
     * @param plan the plan that the feature is granted by, and the one whose count this is
     */
    Message sentence(boolean drawn, Reason reason, Message feature, Message plan, Message drawnFrom) {
        Allowance allowance = count.allowance();
        Product.Feature subject = count.gauge().feature();
        return Phrases.say(
                key(drawn, allowance, reason),
                feature,
                plan,
                PlainNumber.of(allowance.used()),
                allowance.limit().map(PlainNumber::of).orElse(""),
                unit(subject, allowance.limit().orElse(allowance.used())),
                during(allowance.period()),
                allowance.remaining().map(PlainNumber::of).orElse(""),
                allowance.resetsAt().map(Phrases::instant).orElse(""),
                asked.map(amount -> Phrases.clause("asked", PlainNumber.of(amount), unit(subject, amount)))
                        .orElse(NOTHING),
                new Message(subject.en(), subject.zh()),
                anew(allowance),
                aside(subject),
                extra(),
                drawnFrom,
                within(allowance.period()));
    }

    private static String key(boolean drawn, Allowance allowance, Reason reason) {
        boolean refused =
                reason != Reason.GRANTED && reason != Reason.OVERAGE_BILLED && reason != Reason.CONTRACT_BILLED;
        boolean nothing = allowance.limit().filter(limit -> limit.signum() == 0).isPresent();
        if (refused && nothing && !drawn) {
            return Reason.NOT_IN_PLAN.name();
        }
        String count = allowance.limit().isEmpty() ? "unlimited." : "counted.";
        return (drawn ? "drawn." : count) + reason;
    }

    private static Message unit(Product.Feature feature, BigDecimal number) {
        return new Message(feature.unitOf(number), feature.unitZh());
    }

    /** Where only the highest day of a period is known, that is said. */
    private Message during(Optional<Period> period) {
        String known = count.highestDay().isPresent() ? Period.DAY.word() : word(period);
        return Phrases.clause("during." + (count.isOfHighestDay() ? "highest-day" : known));
    }

    private static Message within(Optional<Period> period) {
        return period.filter(Period::isRate)
                .map(span -> Phrases.clause("within." + span.word()))
                .orElse(NOTHING);
    }

    private static String word(Optional<Period> period) {
        return period.map(Period::word).orElse("none");
    }

    private static Message anew(Allowance allowance) {
        return allowance
                .resetsAt()
                .map(when -> Phrases.clause("anew", Phrases.instant(when)))
                .orElse(NOTHING);
    }

    /** What stands in brackets: how many are free, and the highest day where today's use is told beside it. */
    private Message aside(Product.Feature subject) {
        return count.highestDay()
                .map(peak -> Phrases.clause("highest", PlainNumber.of(peak), unit(subject, peak)))
                .orElseGet(() -> free(subject));
    }

    private Message free(Product.Feature subject) {
        return count.grant()
                .freeUnits()
                .map(free -> Phrases.clause("included", PlainNumber.of(free), unit(subject, free)))
                .orElse(NOTHING);
    }

    private Message extra() {
        BigDecimal extra = count.extra();
        return extra.signum() > 0 ? Phrases.clause("extra", PlainNumber.of(extra)) : NOTHING;
    }

    /** What each further unit costs. */
    static Message price(Product.Feature feature, UnitPrice price) {
        return Phrases.say(
                "price." + price.measure().name(),
                unit(feature, BigDecimal.ONE),
                Phrases.money(price.amount(), price.currency()));
    }
}

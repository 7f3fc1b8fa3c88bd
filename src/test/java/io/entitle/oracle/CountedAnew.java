package io.entitle.oracle;

import io.entitle.decision.NaturalDay;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.oracle.Oracle.Question;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * "At a reset the use of a period that is over counts 0": the facts of an account, stated at one instant, as they would be
 * stated at a later one. The highest day is not forgotten where it is what an account was frozen for.
 */
record CountedAnew(Oracle oracle, Facts facts, Instant stated) {

    private static final String LOGIN = "login";

    Facts at(Instant then) {
        if (!then.isAfter(stated)) {
            return facts;
        }
        Function<Question, ExpectedAnswer> asked = oracle.at(facts, then);
        Map<String, BigDecimal> usage = new HashMap<>();
        Map<String, BigDecimal> peaks = new HashMap<>(facts.peaks());
        facts.usage().forEach((key, used) -> {
            Optional<Period> period = period(asked, key, then);
            boolean over = period.filter(any -> isOver(any, then)).isPresent();
            boolean dayOver = period.isPresent() && peaks.containsKey(key) && isOver(Period.DAY, then);
            usage.put(key, over || dayOver ? BigDecimal.ZERO : used);
            if (over && key.equals(LOGIN) && isFrozen(asked, then)) {
                peaks.put(key, new DailyUsers(facts).highest(stated));
            } else if (over) {
                peaks.remove(key);
            }
        });
        Facts anew = projects(facts.withUse(usage, peaks), period(asked, LOGIN, then), then);
        return anew.equals(facts) ? facts : anew;
    }

    private Facts projects(Facts account, Optional<Period> period, Instant then) {
        if (account.projects().isEmpty() || period.isEmpty() || account.usage().containsKey(LOGIN)) {
            return account;
        }
        Map<String, BigDecimal> usage = new HashMap<>(account.usage());
        Map<String, BigDecimal> peaks = new HashMap<>(account.peaks());
        boolean toldApart =
                account.projects().stream().anyMatch(project -> project.dau().isPresent());
        if (isOver(period.get(), then)) {
            usage.put(LOGIN, BigDecimal.ZERO);
            if (isFrozen(oracle.at(facts, then), then)) {
                peaks.put(LOGIN, new DailyUsers(account).highest(stated));
            }
        } else if (toldApart && isOver(Period.DAY, then)) {
            usage.put(LOGIN, BigDecimal.ZERO);
            peaks.put(LOGIN, new DailyUsers(account).highest(then));
        }
        return account.withUse(usage, peaks);
    }

    private boolean isFrozen(Function<Question, ExpectedAnswer> asked, Instant then) {
        return asked.apply(new Question(facts, LOGIN, Optional.empty(), then)).reason() == Reason.FROZEN;
    }

    private Optional<Period> period(Function<Question, ExpectedAnswer> asked, String key, Instant then) {
        if (!oracle.keys().contains(key)) {
            return Optional.empty();
        }
        ExpectedAnswer answer = asked.apply(new Question(facts, key, Optional.empty(), then));
        return answer.measure() instanceof Measure.Counted counted ? counted.period() : Optional.empty();
    }

    private boolean isOver(Period period, Instant then) {
        ZonedDateTime local = stated.atZone(facts.zone());
        NaturalDay day = NaturalDay.of(local);
        Instant end = switch (period) {
            case SECOND -> local.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toInstant();
            case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).toInstant();
            case DAY -> day.next().start().toInstant();
            case MONTH -> day.nextMonth().start().toInstant();
            case EVER -> Instant.MAX;
        };
        return !then.isBefore(end);
    }
}

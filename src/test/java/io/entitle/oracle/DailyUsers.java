package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/** {@code facts/agora-im.md}: the daily active users of an account, stated as `login`, else of each project, summed. */
record DailyUsers(Facts facts) {

    private StatedUse stated() {
        return new StatedUse(facts, "login");
    }

    /** "Where today's are not stated, the peak counts as today's" (rulings). */
    BigDecimal today(Instant at) {
        return stated().isMentioned()
                ? stated().present(at)
                : sum(project -> project.dau().orElse(project.peakDau()));
    }

    /** The highest day of the month so far. */
    BigDecimal highest(Instant at) {
        return stated().isMentioned() ? stated().highestSoFar(at) : sum(Facts.Project::peakDau);
    }

    /** "For each project its own highest DAU of the month, summed", of the month for which it is stated. */
    BigDecimal in(BilledMonth month, Instant at) {
        if (stated().isMentioned()) {
            return stated().in(month, at).stream()
                    .map(Reading::figure)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }
        return month.contains(at) ? sum(Facts.Project::peakDau) : BigDecimal.ZERO;
    }

    boolean isKnown(BilledMonth month, Instant at) {
        return stated().isMentioned()
                ? stated().isKnown(month, at)
                : facts.projects().isEmpty() || month.contains(at);
    }

    private BigDecimal sum(Function<Facts.Project, BigDecimal> users) {
        return facts.projects().stream().map(users).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

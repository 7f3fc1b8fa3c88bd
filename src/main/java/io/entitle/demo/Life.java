package io.entitle.demo;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a subscription stands, and how many of a hundred stand so. */
enum Life {
    RUNNING(48, 30, 365, false),
    RENEWED_BY_ITSELF(20, 1, 30, true),
    OPEN_ENDED(5, 0, 0, true),
    ENDING_SOON(8, 0, 14, false),
    UNSUBSCRIBED(4, 1, 60, false),
    ENDED_LATELY(6, -30, 0, false),
    ENDED_LONG_AGO(9, -365, -30, false);

    private static final List<Life> ALL = List.of(values());
    private static final int A_YEAR = 365;

    private final int share;
    private final int earliest;
    private final int latest;
    private final boolean renews;

    Life(int share, int earliest, int latest, boolean renews) {
        this.share = share;
        this.earliest = earliest;
        this.latest = latest;
        this.renews = renews;
    }

    /** @param forATerm whether the plan is bought for a term, so that every subscription to it has an end */
    static Life by(Chance chance, boolean forATerm) {
        Life life = chance.oneOf(ALL, one -> one.share);
        return forATerm && life == OPEN_ENDED ? RUNNING : life;
    }

    /** Whether the plan may be told to change. */
    boolean isGoingOn() {
        return Arrays.asList(RUNNING, RENEWED_BY_ITSELF, OPEN_ENDED).contains(this);
    }

    Facts.Subscription subscription(String plan, Chance chance, Instant around) {
        Optional<Instant> until =
                this == OPEN_ENDED ? Optional.empty() : Optional.of(chance.daysAfter(around, earliest, latest));
        Instant from = chance.daysAfter(until.filter(around::isAfter).orElse(around), -A_YEAR, -1);
        Optional<Instant> unsubscribed =
                this == UNSUBSCRIBED ? Optional.of(chance.daysAfter(around, -20, 0)) : Optional.empty();
        return new Facts.Subscription(plan, from, until, renews, unsubscribed.filter(from::isBefore));
    }
}

package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The instant of the question, on the account's calendar. The only way a rule can learn what time it is: every
 * comparison with time is a {@link Moment} that has, or has not, been reached. A witness is told of each: until the
 * earliest moment found to be still ahead every comparison comes out as it did, so the answer cannot change before. One
 * per evaluation, for one thread.
 */
public final class Clock {

    private final Instant at;
    private final ZoneId zone;
    private final Witness witness;

    public Clock(Instant at, ZoneId zone) {
        this(at, zone, Witness.NONE);
    }

    public Clock(Instant at, ZoneId zone, Witness witness) {
        this.at = at;
        this.zone = zone;
        this.witness = witness;
    }

    /**
     * Whether that instant has come.
     *
     * @param when {@code 2025-04-08T00:00:00+08:00}, or {@code 2025-04-08} for its first instant in the account's zone
     */
    @Fact
    public boolean reached(String when) {
        return when.indexOf('T') < 0 ? dayReached(LocalDate.parse(when)) : instantReached(when);
    }

    private boolean dayReached(LocalDate day) {
        Instant first = day.atStartOfDay(zone).toInstant();
        return reached(first, new Origin.NaturalDate(day), Occasion.Kind.RULES_CHANGE, Clock::nothing);
    }

    private boolean instantReached(String when) {
        Instant instant = OffsetDateTime.parse(when).toInstant();
        return reached(instant, new Origin.Absolute(instant), Occasion.Kind.RULES_CHANGE, Clock::nothing);
    }

    boolean reached(Instant when, Origin origin, Occasion.Kind kind, Supplier<Message> of) {
        boolean reached = !at.isBefore(when);
        witness.asked(origin, reached, kind, of);
        return reached;
    }

    static Message nothing() {
        return new Message("", "");
    }

    /** An instant of one question. */
    @EngineOnly
    public Moment moment(Instant when) {
        return moment(when, new Origin.Particular(when));
    }

    /** An instant that the account's facts lead to. */
    @EngineOnly
    public Moment moment(Instant when, Origin origin) {
        return new Moment(when, this, origin);
    }

    ZoneId zone() {
        return zone;
    }

    Witness witness() {
        return witness;
    }
}

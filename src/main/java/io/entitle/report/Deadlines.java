package io.entitle.report;

import io.entitle.decision.Advice;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds accounts that are frozen and those whose data is about to be deleted. For one thread. */
final class Deadlines {

    static final int DAYS = 30;

    private static final String FROZEN = "frozen";
    private static final String DELETED_AT = "deletedAt";

    private final Instant at;
    private final Instant end;
    private final Foremost<Dated> frozen;
    private final Foremost<Dated> losing;

    /** @param listed how many accounts to name of each */
    Deadlines(Instant at, int listed) {
        this.at = at;
        this.end = at.plus(Duration.ofDays(DAYS));
        this.frozen = new Foremost<>(Dated.EARLIEST, listed);
        this.losing = new Foremost<>(Dated.EARLIEST, listed);
    }

    void add(AccountState state) {
        state.conditions()
                .flatMap(conditions -> Optional.ofNullable(conditions.get(FROZEN)))
                .ifPresent(since -> frozen.add(new Dated(state.account(), Instant.parse(since.asString()))));
        state.advice().flatMap(this::deletion).ifPresent(deletion -> losing.add(new Dated(state.account(), deletion)));
    }

    private Optional<Instant> deletion(JsonNode advice) {
        return advice.valueStream()
                .filter(one -> one.path("advice").asString().equals(Advice.Kind.EXPORT_DATA.word()))
                .flatMap(one -> Stream.ofNullable(one.path("figures").get(DELETED_AT)))
                .map(moment -> OffsetDateTime.parse(moment.asString()).toInstant())
                .filter(moment -> moment.isAfter(at) && !moment.isAfter(end))
                .min(Instant::compareTo);
    }

    Attention frozen() {
        return Attention.of(frozen);
    }

    Attention losing() {
        return Attention.of(losing);
    }
}

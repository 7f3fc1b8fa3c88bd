package io.entitle.report;

import java.time.Instant;
import java.util.Comparator;

/** An account and the instant that matters about it. */
public record Dated(String account, Instant at) {

    static final Comparator<Dated> EARLIEST = Comparator.comparing(Dated::at).thenComparing(Dated::account);
}

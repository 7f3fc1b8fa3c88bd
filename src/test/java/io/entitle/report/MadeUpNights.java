package io.entitle.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Nights of a product with accounts of every kind that a report tells of, the same for the same seed. */
public record MadeUpNights(String product, long seed, int accounts, int nights) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Instant LAST = Instant.parse("2025-06-19T19:00:00Z");

    /** Fills the store: every account at the first night, a tenth of them again at each of the others. */
    public void fill(FilledResults store) {
        for (int night = 1; night <= nights; night++) {
            night(store, night, new Random(seed + night));
        }
    }

    Instant at(int night) {
        return LAST.minus(nights - (long) night, ChronoUnit.DAYS);
    }

    private void night(FilledResults store, int night, Random random) {
        MadeUpResults results = new MadeUpResults(product, number(night), random);
        MadeUpTransitions changes = new MadeUpTransitions(product, number(night), at(night), random);
        List<List<@Nullable Object>> transitions = new ArrayList<>();
        store.insert(
                "result",
                MadeUpResults.COLUMNS,
                IntStream.range(0, accounts)
                        .filter(i -> night == 1 || random.nextInt(10) == 0)
                        .mapToObj(i -> {
                            if (night > 1 && random.nextInt(4) == 0) {
                                transitions.addAll(changes.of(account(i)));
                            }
                            return results.of(account(i));
                        }));
        store.insert("transition", MadeUpTransitions.COLUMNS, transitions.stream());
        long changed = transitions.stream().map(row -> row.get(2)).distinct().count();
        store.done(number(night), product, at(night).toString(), figures(night, changed, transitions.size(), random));
    }

    private Map<String, Object> figures(int night, long changed, int transitions, Random random) {
        boolean full = night % 7 == 1;
        Instant started = at(night).plusSeconds(60);
        return Map.of(
                "accounts",
                accounts,
                "evaluated",
                full ? accounts : accounts / 8,
                "mode",
                full ? "full" : "due",
                "added",
                night == 1 ? accounts : 0,
                "changed",
                changed,
                "worse",
                changed / 3,
                "transitions",
                transitions,
                "started_at",
                started.toString(),
                "ended_at",
                started.plusMillis((full ? 62_000 : 9_000) + random.nextInt(4_000))
                        .toString());
    }

    /** Runs of several products share their numbers out. */
    public long number(int night) {
        return 100L * product.length() + night;
    }

    static String account(int i) {
        return "acct-%07d".formatted(i);
    }
}

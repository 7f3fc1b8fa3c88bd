package io.entitle.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows of results of one run: accounts as they may stand, some of them frozen, leaving or bad. For one thread. */
record MadeUpResults(String product, long run, Random random) {

    static final List<String> COLUMNS = List.of(
            "product",
            "account",
            "run",
            "mark",
            "kind",
            "zone",
            "plan",
            "answers",
            "used",
            "conditions",
            "advice",
            "next_change_at",
            "problems",
            "gone");

    private static final List<String> PLANS = List.of(
            "personal-free",
            "personal-free",
            "personal-free",
            "personal-advanced",
            "professional",
            "team",
            "enterprise");

    List<@Nullable Object> of(String account) {
        if (random.nextInt(100) == 0) {
            return bad(account);
        }
        boolean frozen = random.nextInt(60) == 0;
        return Arrays.asList(
                product,
                account,
                run,
                "7",
                "person",
                random.nextInt(8) == 0 ? "Europe/Berlin" : MadeUpNights.ZONE.getId(),
                PLANS.get(random.nextInt(PLANS.size())),
                "d" + random.nextInt(50),
                null,
                conditions(frozen),
                advice(frozen),
                next(),
                null,
                random.nextInt(2_000) == 0);
    }

    private List<@Nullable Object> bad(String account) {
        String problems = switch (random.nextInt(4)) {
            case 0 ->
                "[{\"path\":\"$.subscriptions[%d].plan\",\"message\":\"unknown plan `gold%d`; did you mean `team`?\"}]"
                        .formatted(random.nextInt(3), random.nextInt(9));
            case 1 ->
                "[{\"path\":\"$.usage.points\",\"message\":\"expected a number of at least 0, found `-%d`\"}]"
                        .formatted(1 + random.nextInt(99));
            case 2 ->
                "[{\"path\":\"$.zone\",\"message\":\"unknown zone `Mars/Base<1>`\"},"
                        + "{\"path\":\"$.packs[0].points\",\"message\":\"expected a whole number, found `1.5`\"}]";
            default -> "[{\"path\":\"$\",\"message\":\"rule \\\"plans: what team holds\\\" failed: / by zero\"}]";
        };
        return Arrays.asList(
                product, account, run, "7", "person", null, null, null, null, null, null, null, problems, false);
    }

    private @Nullable String conditions(boolean frozen) {
        String since = MadeUpNights.LAST
                .minus(random.nextInt(200 * 24), ChronoUnit.HOURS)
                .toString();
        if (frozen) {
            return "{\"frozen\":\"" + since + "\",\"arrears\":\"" + since + "\"}";
        }
        return switch (random.nextInt(14)) {
            case 0 -> "{\"arrears\":\"" + since + "\"}";
            case 1 -> "{\"lapsed\":\"" + since + "\"}";
            case 2 -> "{\"retention\":\"" + since + "\"}";
            default -> null;
        };
    }

    private @Nullable String advice(boolean frozen) {
        if (frozen) {
            return ("[{\"advice\":\"export-data\",\"reason\":\"DATA_DELETED_SOON\",\"figures\":{\"deletedAt\":"
                            + "\"%s\"},\"rules\":[]}]")
                    .formatted(MadeUpNights.LAST
                            .plus(random.nextInt(150 * 24) - 240, ChronoUnit.HOURS)
                            .atZone(MadeUpNights.ZONE)
                            .toOffsetDateTime());
        }
        return switch (random.nextInt(9)) {
            case 0 ->
                "[{\"advice\":\"upgrade\",\"to\":\"team\",\"reason\":\"USE_BEYOND_PLAN\","
                        + "\"figures\":{\"monthlyFee\":178},\"rules\":[]}]";
            case 1 ->
                ("[{\"advice\":\"upgrade\",\"to\":\"personal-advanced\",\"reason\":\"CALLS_BEYOND_FREE_GRANT\","
                                + "\"figures\":{\"monthlyFee\":9.9,\"calls\":%d,\"threshold\":7500},\"rules\":[]}]")
                        .formatted(7500 + random.nextInt(9000));
            case 2 ->
                "[{\"advice\":\"settle\",\"reason\":\"IN_ARREARS\",\"figures\":{\"amount\":%d.%d},\"rules\":[]}]"
                        .formatted(random.nextInt(3000), 1 + random.nextInt(9));
            default -> null;
        };
    }

    private @Nullable String next() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(MadeUpNights.LAST, MadeUpNights.ZONE)
                .plusDays(1 + (long) Math.abs(random.nextGaussian() * 24));
        return day.atStartOfDay(MadeUpNights.ZONE).toInstant().toString();
    }
}

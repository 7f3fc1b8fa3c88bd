package io.entitle.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nights of a product with accounts of every kind that a report tells of, the same for the same seed. */
public record MadeUpNights(String product, long seed, int accounts, int nights) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Instant LAST = Instant.parse("2025-06-19T19:00:00Z");

    private static final List<String> PLANS = List.of(
            "personal-free",
            "personal-free",
            "personal-free",
            "personal-advanced",
            "professional",
            "team",
            "enterprise");
    private static final List<String> KINDS = List.of(
            "gained",
            "lost",
            "lost",
            "lost",
            "limit-raised",
            "limit-lowered",
            "limit-lowered",
            "now-billed",
            "entered",
            "left",
            "advised",
            "advised",
            "advice-withdrawn");
    private static final List<String> CAUSES =
            List.of("time", "time", "facts", "facts", "facts", "rules", "facts,rules");
    private static final List<String> FEATURES =
            List.of("agent.invoke", "points", "workspace.members", "knowledge.storage", "team.member.add", "model.rpm");
    private static final List<String> RULES = List.of(
            "standing: a plan that was not renewed has expired",
            "standing: a team plan in arrears blocks the free plan too",
            "restrictions: arrears stop every feature",
            "plans: what team holds from April 2025 on",
            "advice: from 7,500 agent calls a month on professional should be upgraded");

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
        List<List<@Nullable Object>> transitions = new ArrayList<>();
        store.insert(
                "result",
                List.of(
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
                        "gone"),
                IntStream.range(0, accounts)
                        .filter(i -> night == 1 || random.nextInt(10) == 0)
                        .mapToObj(i -> {
                            if (night > 1 && random.nextInt(4) == 0) {
                                transitions.addAll(transitions(account(i), night, random));
                            }
                            return result(account(i), night, random);
                        }));
        store.insert(
                "transition",
                List.of(
                        "run", "product", "account", "nr", "kind", "feature", "before", "after", "cause", "rules",
                        "at"),
                transitions.stream());
        long changed = transitions.stream().map(row -> row.get(2)).distinct().count();
        Instant started = at(night).plusSeconds(60);
        store.done(
                number(night),
                product,
                at(night).toString(),
                Map.of(
                        "accounts",
                        accounts,
                        "evaluated",
                        night % 7 == 1 ? accounts : accounts / 8,
                        "mode",
                        night % 7 == 1 ? "full" : "due",
                        "added",
                        night == 1 ? accounts : 0,
                        "changed",
                        changed,
                        "worse",
                        changed / 3,
                        "transitions",
                        transitions.size(),
                        "started_at",
                        started.toString(),
                        "ended_at",
                        started.plusMillis((night % 7 == 1 ? 62_000 : 9_000) + random.nextInt(4_000))
                                .toString()));
    }

    /** Runs of several products share their numbers out. */
    public long number(int night) {
        return 100L * product.length() + night;
    }

    static String account(int i) {
        return "acct-%07d".formatted(i);
    }

    private List<@Nullable Object> result(String account, int night, Random random) {
        if (random.nextInt(100) == 0) {
            return bad(account, night, random);
        }
        boolean frozen = random.nextInt(60) == 0;
        return Arrays.asList(
                product,
                account,
                number(night),
                "7",
                "person",
                random.nextInt(8) == 0 ? "Europe/Berlin" : ZONE.getId(),
                PLANS.get(random.nextInt(PLANS.size())),
                "d" + random.nextInt(50),
                null,
                conditions(frozen, random),
                advice(frozen, random),
                next(random),
                null,
                random.nextInt(2_000) == 0);
    }

    private List<@Nullable Object> bad(String account, int night, Random random) {
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
                product,
                account,
                number(night),
                "7",
                "person",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                problems,
                false);
    }

    private @Nullable String conditions(boolean frozen, Random random) {
        String since = LAST.minus(random.nextInt(200 * 24), ChronoUnit.HOURS).toString();
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

    private @Nullable String advice(boolean frozen, Random random) {
        if (frozen) {
            return ("[{\"advice\":\"export-data\",\"reason\":\"DATA_DELETED_SOON\",\"figures\":{\"deletedAt\":"
                            + "\"%s\"},\"rules\":[]}]")
                    .formatted(LAST.plus(random.nextInt(150 * 24) - 240, ChronoUnit.HOURS)
                            .atZone(ZONE)
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

    private static @Nullable String next(Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(LAST, ZONE).plusDays(1 + (long) Math.abs(random.nextGaussian() * 24));
        return day.atStartOfDay(ZONE).toInstant().toString();
    }

    private List<List<@Nullable Object>> transitions(String account, int night, Random random) {
        String cause = CAUSES.get(random.nextInt(CAUSES.size()));
        return Stream.iterate(1, nr -> nr + 1)
                .limit(1 + random.nextInt(4))
                .map(nr -> transition(account, nr, night, cause, random))
                .toList();
    }

    private List<@Nullable Object> transition(String account, int nr, int night, String cause, Random random) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        String feature = switch (kind) {
            case "entered", "left" -> "arrears";
            case "advised", "advice-withdrawn" -> "upgrade:team";
            default -> FEATURES.get(random.nextInt(FEATURES.size()));
        };
        int used = random.nextInt(150);
        boolean answered = !feature.equals("arrears") && !feature.equals("upgrade:team");
        String before = answered ? answer(kind.equals("gained") ? "denied" : "allowed", 200, used) : null;
        String after = answered ? answer(kind.equals("lost") ? "denied" : "allowed", 100, used) : null;
        return Arrays.asList(
                number(night),
                product,
                account,
                nr,
                kind,
                feature,
                before,
                after,
                cause,
                "[\"" + RULES.get(random.nextInt(RULES.size())) + "\",\"" + RULES.get(0) + "\"]",
                at(night).toString());
    }

    private static String answer(String outcome, int limit, int used) {
        return ("{\"outcome\":\"%s\",\"reason\":\"%s\",\"plan\":\"team\",\"limit\":%d,\"unit\":\"people\","
                        + "\"used\":%d,\"remaining\":%d}")
                .formatted(
                        outcome,
                        outcome.equals("denied") ? "PLAN_EXPIRED" : "GRANTED",
                        limit,
                        used,
                        Math.max(0, limit - used));
    }
}

package io.entitle.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of transitions of one run, of every kind and by every cause. For one thread. */
record MadeUpTransitions(String product, long run, Instant at, Random random) {

    static final List<String> COLUMNS =
            List.of("run", "product", "account", "nr", "kind", "feature", "before", "after", "cause", "rules", "at");

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

    List<List<@Nullable Object>> of(String account) {
        String cause = CAUSES.get(random.nextInt(CAUSES.size()));
        return Stream.iterate(1, nr -> nr + 1)
                .limit(1 + random.nextInt(4))
                .map(nr -> transition(account, nr, cause))
                .toList();
    }

    private List<@Nullable Object> transition(String account, int nr, String cause) {
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
                run,
                product,
                account,
                nr,
                kind,
                feature,
                before,
                after,
                cause,
                "[\"" + RULES.get(random.nextInt(RULES.size())) + "\",\"" + RULES.get(0) + "\"]",
                at.toString());
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

package io.entitle.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that sweeps keep, row by row, but for when they ran and how often they were interrupted. */
final class Kept {

    private static final String COUNTS = "accounts, evaluated, added, changed, worse, quarantined, gone, transitions";

    private static final Map<String, String> TABLES = Map.of(
            "run",
            "SELECT run, product, at, ruleset, mode, state, message, " + COUNTS + " FROM run ORDER BY run",
            "chunk",
            "SELECT run, chunk, after_account, up_to_account, done, " + COUNTS + " FROM chunk ORDER BY run, chunk",
            "answers",
            "SELECT digest, answers FROM answers ORDER BY digest",
            "result",
            "SELECT product, account, run, mark, kind, zone, plan, answers, used, conditions, advice, next_change_at,"
                    + " problems, gone FROM result ORDER BY product, account, run",
            "transition",
            "SELECT run, product, account, nr, kind, feature, before, after, cause, rules, at FROM transition"
                    + " ORDER BY run, product, account, nr");

    private Kept() {}

    /** The rows of every table. */
    static Map<String, List<String>> all(Night night) {
        return of(night, List.of("run", "chunk", "answers", "result", "transition"));
    }

    /** What is concluded, apart from how the work was cut up. */
    static Map<String, List<String>> conclusions(Night night) {
        return of(night, List.of("answers", "result", "transition"));
    }

    private static Map<String, List<String>> of(Night night, List<String> tables) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(table, night.rows(TABLES.get(table))));
        return rows;
    }
}

package io.entitle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Groups accounts that were set aside by what is wrong with them. For one thread. */
final class QuarantineTally {

    private static final Pattern PLACE = Pattern.compile("\\[\\d+]");
    private static final Pattern VALUE = Pattern.compile("`[^`]*`");

    /** Bounds what is kept of accounts that are each bad in their own way. */
    private static final int MOST_CAUSES = 1000;

    private static final Key OTHER = new Key("", "other problems");

    private record Key(String path, String message) {}

    private static final class Total {
        private long accounts;
        private String example = "";
        private final List<String> listed = new ArrayList<>();
    }

    private final int listed;
    private final Map<Key, Total> totals = new LinkedHashMap<>();
    private long accounts;

    /** @param listed how many accounts to name for each cause */
    QuarantineTally(int listed) {
        this.listed = listed;
    }

    void add(String account, JsonNode problems) {
        accounts++;
        Set<Key> counted = new HashSet<>();
        for (JsonNode problem : problems) {
            String path = problem.path("path").asString();
            String message = problem.path("message").asString();
            Key key = known(new Key(
                    PLACE.matcher(path).replaceAll("[]"),
                    VALUE.matcher(message).replaceAll("…")));
            if (counted.add(key)) {
                count(key, account, path + ": " + message);
            }
        }
    }

    private Key known(Key key) {
        return totals.containsKey(key) || totals.size() < MOST_CAUSES ? key : OTHER;
    }

    private void count(Key key, String account, String example) {
        Total total = totals.computeIfAbsent(key, any -> new Total());
        total.accounts++;
        if (total.accounts == 1) {
            total.example = example;
        }
        if (total.listed.size() < listed) {
            total.listed.add(account);
        }
    }

    long accounts() {
        return accounts;
    }

    /** The causes, the most frequent first; an account may be bad in several ways. */
    List<Cause> causes() {
        return totals.entrySet().stream()
                .map(entry -> cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Cause::accounts)
                        .reversed()
                        .thenComparing(Cause::path)
                        .thenComparing(Cause::message))
                .toList();
    }

    private static Cause cause(Key key, Total total) {
        return new Cause(key.path, key.message, total.example, total.accounts, total.listed);
    }
}

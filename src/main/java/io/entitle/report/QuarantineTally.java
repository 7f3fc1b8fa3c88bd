package io.entitle.report;

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

    private record Example(String account, String text) {}

    private static final class Total {
        private final Foremost<String> accounts;
        private Example example;

        private Total(int listed, Example first) {
            accounts = new Foremost<>(String::compareTo, listed);
            example = first;
        }

        /** The order in which accounts come is the database's; what is told does not depend on it. */
        private void add(Example one) {
            accounts.add(one.account);
            example = one.account.compareTo(example.account) < 0 ? one : example;
        }
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
                    PLACE.matcher(path).replaceAll("[]"), VALUE.matcher(message).replaceAll("…")));
            if (counted.add(key)) {
                count(key, new Example(account, path + ": " + message));
            }
        }
    }

    private Key known(Key key) {
        return totals.containsKey(key) || totals.size() < MOST_CAUSES ? key : OTHER;
    }

    private void count(Key key, Example example) {
        totals.computeIfAbsent(key, any -> new Total(listed, example)).add(example);
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
        return new Cause(key.path, key.message, total.example.text, total.accounts.count(), total.accounts.list());
    }
}

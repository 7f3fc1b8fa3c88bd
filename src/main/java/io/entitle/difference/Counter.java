package io.entitle.difference;

import io.entitle.decision.Impact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what is found in documents that come one after the other. Not thread-safe. */
final class Counter {

    private final int sampled;
    private final List<String> samples = new ArrayList<>();
    private long accounts;
    private long answers;
    private long lastDocument;

    Counter(int sampled) {
        this.sampled = sampled;
    }

    /** One more answer. */
    void add(long document, String account) {
        answers++;
        if (document != lastDocument) {
            lastDocument = document;
            accounts++;
            if (samples.size() < sampled) {
                samples.add(account);
            }
        }
    }

    Count count() {
        return new Count(accounts, answers, samples);
    }

    /** The counters of one group. */
    static final class ByKind {

        private final int sampled;
        private final Map<Impact, Counter> kinds = new EnumMap<>(Impact.class);
        private final Counter belowUse;

        ByKind(int sampled) {
            this.sampled = sampled;
            this.belowUse = new Counter(sampled);
        }

        void add(long document, Change change) {
            kinds.computeIfAbsent(change.kind(), any -> new Counter(sampled)).add(document, change.account());
            if (change.belowUse()) {
                belowUse.add(document, change.account());
            }
        }

        Group group(String product, String name, String plan) {
            SortedMap<Impact, Count> counts = new TreeMap<>();
            kinds.forEach((kind, counter) -> counts.put(kind, counter.count()));
            return new Group(product, name, plan, counts, belowUse.count());
        }
    }
}

package io.entitle.bench;

import io.entitle.oracle.HandWritten.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows in two maps. */
final class HandWrittenPeer implements Peer {

    private final Map<String, Map<String, Long>> limits = new HashMap<>();

    HandWrittenPeer(List<Row> rows) {
        rows.forEach(row ->
                limits.computeIfAbsent(row.plan(), plan -> new HashMap<>()).put(row.feature(), Peer.limit(row)));
    }

    @Override
    public boolean allows(SheetQuestion question) {
        Long limit = limits.getOrDefault(question.plan(), Map.of()).get(question.feature());
        return limit != null && question.used() < limit;
    }
}

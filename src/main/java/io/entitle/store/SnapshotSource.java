package io.entitle.store;

import io.entitle.wire.FactsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts out of a snapshot. */
record SnapshotSource(Dialect.Snapshot snapshot, FactsReader reader, boolean revised) implements FactsSource {

    @Override
    public List<Range> ranges(String product, int size) {
        List<Range> ranges = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (String key : snapshot.keys(new Range(product, after, after), size)) {
            ranges.add(new Range(product, after, Optional.of(key)));
            after = Optional.of(key);
        }
        ranges.add(new Range(product, after, Optional.empty()));
        return ranges;
    }

    @Override
    public FactsCursor open() {
        return new SnapshotCursor(snapshot.open(), reader, revised);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}

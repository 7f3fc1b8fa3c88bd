package io.entitle.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many, in an order; the others are only counted. For one thread. */
final class Foremost<T> {

    private final Comparator<T> order;
    private final int most;
    private final PriorityQueue<T> kept;
    private long count;

    Foremost(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T item) {
        count++;
        kept.add(item);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    long count() {
        return count;
    }

    List<T> list() {
        return kept.stream().sorted(order).toList();
    }
}

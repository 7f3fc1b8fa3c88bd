package io.entitle.report;

import java.util.List;

/**
 * Accounts that someone may have to see to. Immutable.
 *
 * @param accounts how many
 * @param listed the first of them, where accounts are named; else none
 */
public record Attention(long accounts, List<Dated> listed) {

    public Attention {
        listed = List.copyOf(listed);
    }

    static Attention of(Foremost<Dated> found) {
        return new Attention(found.count(), found.list());
    }
}

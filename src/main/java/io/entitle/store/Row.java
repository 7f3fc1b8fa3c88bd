package io.entitle.store;

import io.entitle.wire.DocumentTree;

/** A row of facts, whose columns are those of its {@link Relation}. For one thread, and good until the next row. */
interface Row {

    /** Whether a column holds anything. */
    boolean has(int column);

    /** What a column holds as text; empty where it holds nothing. */
    String text(int column);

    /** Adds what a column holds, which is something, as a member. */
    void copy(int column, String member, DocumentTree into);
}

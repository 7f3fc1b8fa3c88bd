package io.entitle.store;

import io.entitle.wire.DocumentTree;

/** A row of facts; its columns are those of its {@link Relation}, the key first. For one thread. */
interface Row {

    /** The account. */
    String account();

    /** What a column holds as text; empty where it holds nothing. */
    String text(int column);

    /** Adds what a column holds as a member, if it holds anything. */
    void copy(int column, String member, DocumentTree into);
}

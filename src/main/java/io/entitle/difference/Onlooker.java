package io.entitle.difference;

import io.entitle.wire.FactsDocument;

/** Is told what becomes of each document, in their order, on the thread that runs the comparison. */
public interface Onlooker {

    /** A document with problems; positions count from 1. */
    void refused(int position, FactsDocument document);

    /** An answer that the new rules give otherwise. */
    void changed(Change change);

    /** So many documents are done. */
    void done(long documents);
}

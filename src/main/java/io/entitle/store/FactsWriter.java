package io.entitle.store;

import io.entitle.fact.Facts;

/**
 * Writes accounts in bulk, all of them or none: in one transaction, which is undone unless it is committed. For one
 * thread. The instant of the question is not kept, as it is not of the account.
 */
public interface FactsWriter extends AutoCloseable {

    /** Writes an account in place of whatever was known of it. */
    void write(Facts facts);

    /** Makes all that was written last. */
    void commit();

    @Override
    void close();
}

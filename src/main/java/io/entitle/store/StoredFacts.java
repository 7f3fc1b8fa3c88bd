package io.entitle.store;

import io.entitle.wire.FactsDocument;

/**
 * What a database knows of an account.
 *
 * @param mark is another one whenever anything of the account becomes another
 */
public record StoredFacts(String account, String mark, FactsDocument document) {}

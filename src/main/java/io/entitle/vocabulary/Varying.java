package io.entitle.vocabulary;

import io.entitle.fact.Facts;

/** A value that people are told and that no rule decided by: in another account that is judged alike it is another one. */
public interface Varying {

    /** The value in the account that it was found in. */
    Object told();

    /** The value in another account, with facts at the same places. */
    Object toldOf(Facts facts);
}

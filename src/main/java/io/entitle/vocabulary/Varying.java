package io.entitle.vocabulary;

import io.entitle.fact.Facts;

/** A value that people are told and that no rule decided by: in another account that is judged alike it is another one. */
public interface Varying {

    /** The value in an account, with facts at the same places as the one that it was found in. */
    @EngineOnly
    Object toldOf(Facts facts);

    /** What any value is in an account, be it the same in all or not. */
    @EngineOnly
    static Object toldOf(Object value, Facts facts) {
        return value instanceof Varying varying ? varying.toldOf(facts) : value;
    }
}

package io.entitle.states;

/** Hears of each account that is done in a long run. Called from several threads. */
@FunctionalInterface
public interface AccountListener {

    AccountListener NONE = (product, of) -> {};

    /** One more of so many accounts of a product is done; products come one after the other. */
    void done(String product, int of);
}

package io.entitle.verification;

/** Hears how far a long run is. Called from several threads. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (product, done, of) -> {};

    /** One more account of a product is done. */
    void on(String product, int done, int of);
}

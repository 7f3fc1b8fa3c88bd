package io.entitle.sweep;

/** Is told how far a sweep has come. Safe to share between threads. */
public interface Onlooker {

    /**
     * A sweep begins, or goes on.
     *
     * @param accounts how many there are at most
     */
    void begins(String product, long accounts);

    /**
     * Some have been seen to.
     *
     * @param accounts how many more
     */
    void seenTo(long accounts);
}

package io.entitle.reload;

/**
 * Tells when something may have changed below a folder. For one thread, but for {@link #close}, after which both waits
 * end as if interrupted.
 */
public interface Changes extends AutoCloseable {

    /** Returns when something may have changed, or after a while without. */
    void await() throws InterruptedException;

    /** Returns when nothing has changed for a moment. */
    void settle() throws InterruptedException;

    /** Ends a wait that another thread is in. */
    @Override
    void close();
}

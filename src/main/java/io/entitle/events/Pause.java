package io.entitle.events;

import java.time.Duration;

/** How a sender waits before it tries again. */
public interface Pause {

    void take(Duration length) throws InterruptedException;
}

package io.entitle.events;

import java.util.List;

/** Takes events and acknowledges them. */
public interface Receiver {

    /** What it is known by from one run of the program to the next. */
    String name();

    /**
     * Returns once all of them are acknowledged.
     *
     * @param events each as JSON
     * @throws NotDeliveredException if it does not take them
     */
    void take(List<String> events);
}

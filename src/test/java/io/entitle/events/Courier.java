package io.entitle.events;

import io.entitle.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Delivers all events of a store, in a process of its own. */
final class Courier {

    static final URI SOURCE = URI.create("urn:entitle:sweeps");

    private Courier() {}

    /** What it is told: the store, and where the events go. */
    public static void main(String[] arguments) {
        Database database = Database.of(arguments[0], Path.of(""), System.getenv());
        Backoff backoff = new Backoff(1, Duration.ZERO, Duration.ZERO);
        Receiver receiver = new HttpReceiver(
                URI.create(arguments[1]), Optional.empty(), backoff, Duration.ofSeconds(60), length -> {});
        new Delivery(database.jdbi(), SOURCE, receiver).deliver(Optional.empty());
    }

    /** Starts it. */
    static Process started(String store, Map<String, String> environment, URI address) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Courier.class.getName(),
                store,
                address.toString()));
        builder.environment().putAll(environment);
        try {
            return builder.inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

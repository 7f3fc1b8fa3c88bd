package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.events.Delivery;
import io.entitle.events.EventFile;
import io.entitle.events.Receiver;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The events of what sweeps changed, as they come to others. */
final class Told {

    private static final URI SOURCE = URI.create("urn:entitle:sweeps");

    private Told() {}

    /** Those of the last run as they are written into a file. */
    static List<String> inFile(Scene scene) {
        Path file = scene.folder().resolve("events.jsonl");
        new EventFile(scene.database().jdbi(), SOURCE, file).write(Optional.empty());
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of all runs as they are kept by a receiver that drops what it knows, and fails before or after it takes. */
    static List<String> toOneThatFails(Scene scene, RandomGenerator random) {
        Failing receiver = new Failing(random);
        Delivery delivery = new Delivery(scene.database().jdbi(), SOURCE, receiver);
        while (!isThrough(delivery)) {
            // It goes on where it stands.
        }
        assertThat(delivery.deliver(Optional.empty())).isZero();
        return List.copyOf(receiver.byId.values());
    }

    private static boolean isThrough(Delivery delivery) {
        try {
            delivery.deliver(Optional.empty());
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static final class Failing implements Receiver {

        private final RandomGenerator random;
        private final Map<String, String> byId = new LinkedHashMap<>();

        Failing(RandomGenerator random) {
            this.random = random;
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void take(List<String> events) {
            failNowAndThen();
            for (String event : events) {
                String known =
                        byId.putIfAbsent(StoredJson.read(event).path("id").asString(), event);
                assertThat(known == null ? event : known)
                        .as("one id, one event")
                        .isEqualTo(event);
            }
            failNowAndThen();
        }

        private void failNowAndThen() {
            if (random.nextInt(3) == 0) {
                throw new IllegalStateException("as a test wants it");
            }
        }
    }
}

package io.entitle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.report.FilledResults;
import io.entitle.report.MadeUpNights;
import io.entitle.store.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeliveryTest {

    private static final URI SOURCE = URI.create("urn:entitle:sweeps");
    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 11, 9_000, 4);
    private static final Backoff PATIENT = new Backoff(200, Duration.ofMillis(500), Duration.ofSeconds(40));
    private static final Duration EACH_TRY = Duration.ofSeconds(60);
    private static final Pause AT_ONCE = length -> {};

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noEventIsLostOrOutOfOrderHoweverTheEndpointFails(long seed) {
        FilledResults store = filled();
        try (FaultyEndpoint endpoint = new FaultyEndpoint(seed, 6)) {
            HttpReceiver receiver = new HttpReceiver(
                    endpoint.address(), Optional.empty(), PATIENT, EACH_TRY, length -> endpoint.start());

            new Delivery(store.jdbi(), SOURCE, receiver).deliver(Optional.empty());

            assertThat(endpoint.faults()).isPositive();
            assertThat(firstOfEachId(endpoint.received())).containsExactlyElementsOf(store.ids());
            assertThat(endpoint.received()).hasSizeGreaterThan(store.ids().size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void processThatIsKilledAtAnyMomentGoesOnWithTheSameIds(long seed) {
        FilledResults store = filled();
        try (FaultyEndpoint endpoint = new FaultyEndpoint(seed, 3)) {
            Random chance = new Random(seed);
            int deaths = 0;
            while (dies(store, endpoint, chance)) {
                endpoint.start();
                deaths++;
            }

            assertThat(deaths).isGreaterThan(2);
            assertThat(firstOfEachId(endpoint.received())).containsExactlyElementsOf(store.ids());
        }
    }

    /** Whether it stopped as if killed: at a failure, or after what was acknowledged and before that is noted. */
    private static boolean dies(FilledResults store, FaultyEndpoint endpoint, Random chance) {
        HttpReceiver receiver =
                new HttpReceiver(endpoint.address(), Optional.empty(), PATIENT, EACH_TRY, length -> kill());
        Receiver mortal = new Receiver() {
            @Override
            public String name() {
                return receiver.name();
            }

            @Override
            public void take(List<String> events) {
                receiver.take(events);
                if (chance.nextInt(3) == 0) {
                    kill();
                }
            }
        };
        try {
            new Delivery(store.jdbi(), SOURCE, mortal).deliver(Optional.empty());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void kill() {
        throw new IllegalStateException("killed");
    }

    @Test
    void whatIsAcknowledgedIsNotSentAgain() {
        FilledResults store = filled();
        try (FaultyEndpoint endpoint = new FaultyEndpoint(0, 0)) {
            Delivery delivery =
                    new Delivery(store.jdbi(), SOURCE, new HttpReceiver(endpoint.address(), Optional.empty(), AT_ONCE));

            assertThat(delivery.deliver(Optional.empty())).isEqualTo(store.ids().size());
            assertThat(delivery.deliver(Optional.empty())).isZero();
            assertThat(endpoint.received()).hasSize(store.ids().size());
            assertThat(endpoint.contentTypes())
                    .hasSizeGreaterThan(1)
                    .containsOnly("application/cloudevents-batch+json; charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void addressesThatAnOlderReleaseNotedAreRenamedAndNothingIsSentAgain(boolean server) throws IOException {
        Path file = folder.resolve("results.db");
        FilledResults store = server ? FilledResults.onServer() : FilledResults.inFile(file);
        NIGHTS.fill(store);
        try (FaultyEndpoint endpoint = new FaultyEndpoint(0, 0)) {
            URI hook = URI.create(endpoint.address() + "?key=s3cret-of-ours");
            URI slashed = URI.create(endpoint.address() + "/?key=s3cret-of-ours");
            deliver(store, hook);
            deliver(store, slashed);
            asAnOlderReleaseNoted(store, hook, slashed);
            assertThat(store.texts("SELECT DISTINCT sink FROM delivery"))
                    .containsExactlyInAnyOrder(hook.toString(), slashed.toString());

            store.database().migrate(Tables.RESULTS);

            assertThat(store.texts("SELECT DISTINCT sink FROM delivery"))
                    .hasSize(2)
                    .noneMatch(name -> name.contains("s3cret-of-ours"));
            assertThat(deliver(store, hook) + deliver(store, slashed)).isZero();
            assertThat(endpoint.received()).hasSize(2 * store.ids().size());
        }
        if (!server) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret-of-ours");
        }
    }

    private static long deliver(FilledResults store, URI address) {
        return new Delivery(store.jdbi(), SOURCE, new HttpReceiver(address, Optional.empty(), AT_ONCE))
                .deliver(Optional.empty());
    }

    private static void asAnOlderReleaseNoted(FilledResults store, URI... addresses) {
        for (URI address : addresses) {
            String name = new HttpReceiver(address, Optional.empty(), AT_ONCE).name();
            store.jdbi()
                    .useHandle(handle ->
                            handle.execute("UPDATE delivery SET sink = ? WHERE sink = ?", address.toString(), name));
        }
        store.jdbi().useHandle(handle -> handle.execute("DELETE FROM entitle_results_history WHERE version = '4'"));
    }

    @Test
    void oneRunCanBeDeliveredByItself() {
        FilledResults store = filled();
        try (FaultyEndpoint endpoint = new FaultyEndpoint(0, 0)) {
            new Delivery(store.jdbi(), SOURCE, new HttpReceiver(endpoint.address(), Optional.empty(), AT_ONCE))
                    .deliver(Optional.of(NIGHTS.number(3)));

            assertThat(endpoint.received())
                    .isNotEmpty()
                    .allSatisfy(event ->
                            assertThat(event.path("data").path("run").asLong()).isEqualTo(NIGHTS.number(3)));
        }
    }

    @Test
    void runThatIsNotDoneHasNoEvents() {
        FilledResults store = filled();
        store.done(999, "coze", "2025-06-21T00:00:00Z", Map.of("state", "running"));
        Delivery delivery = new Delivery(store.jdbi(), SOURCE, new Refusing(0));

        assertThatThrownBy(() -> delivery.deliver(Optional.of(999L)))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessage("run 999 is not a run of this store that is done");
    }

    @Test
    void ofTwoThatSendAtOnceOneStops() {
        FilledResults store = filled();
        Receiver other = new Refusing(1);
        Receiver overtaken = new Receiver() {
            @Override
            public String name() {
                return other.name();
            }

            @Override
            public void take(List<String> events) {
                // Meanwhile the other one gets a batch through.
                assertThatThrownBy(() -> new Delivery(store.jdbi(), SOURCE, other).deliver(Optional.empty()))
                        .hasMessage("refused");
            }
        };

        assertThatThrownBy(() -> new Delivery(store.jdbi(), SOURCE, overtaken).deliver(Optional.empty()))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("is being delivered by another process");
    }

    /** Takes so many batches and no more. */
    private static final class Refusing implements Receiver {

        private int left;

        private Refusing(int left) {
            this.left = left;
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void take(List<String> events) {
            if (left-- == 0) {
                throw new NotDeliveredException("refused");
            }
        }
    }

    private FilledResults filled() {
        FilledResults store = FilledResults.inFile(folder.resolve("results.db"));
        NIGHTS.fill(store);
        return store;
    }

    private static List<String> firstOfEachId(List<JsonNode> events) {
        Map<String, JsonNode> first = new LinkedHashMap<>();
        events.forEach(event -> {
            JsonNode known = first.putIfAbsent(event.path("id").asString(), event);
            assertThat(known == null || known.equals(event))
                    .as("one id, one event")
                    .isTrue();
        });
        return List.copyOf(first.keySet());
    }
}

package io.entitle.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.report.FilledResults;
import io.entitle.report.MadeUpNights;
import io.entitle.store.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that delivers events is killed before its batch is taken, before that is acknowledged, or right after it is:
 * whoever drops the ids that it knows has every event once, in order. {@code -Dentitle.kills} says how often at least, and
 * {@code -Dentitle.seed} when.
 */
final class KilledDeliveryTest {

    private static final int KILLS = Integer.getInteger("entitle.kills", 2);
    private static final long SEED = Long.getLong("entitle.seed", 1);
    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 11, 12_000, 5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noEventOfAFileIsLostOrDoubled() {
        String name = folder.resolve("results.db").toString();
        deliver(FilledResults.inFile(Path.of(name)), name, Map.of());
    }

    @Test
    void noEventOfAServerIsLostOrDoubled() {
        PostgresServer server = PostgresServer.shared();
        String name = server.newDatabase();
        deliver(FilledResults.in(server.open(name), true), name, server.environment());
    }

    private static void deliver(FilledResults store, String name, Map<String, String> environment) {
        NIGHTS.fill(store);
        Random random = new Random(SEED);
        int kills = 0;
        while (kills < KILLS) {
            try (KillingEndpoint endpoint = new KillingEndpoint(random)) {
                while (endpoint.isKilled(address -> Courier.started(name, environment, address))) {
                    kills++;
                }
                assertThat(endpoint.kept()).as("seed %d, %d kills", SEED, kills).isEqualTo(store.ids());
            }
            assertThat(noted(store)).isEqualTo(store.ids().size());
        }
        System.out.println("deliveries killed: " + kills);
    }

    /** How many are noted as acknowledged; the next endpoint, at another address, begins with the first one again. */
    private static int noted(FilledResults store) {
        return store.jdbi().inTransaction(handle -> {
            int events = handle.createQuery("SELECT sum(events) FROM delivery WHERE done")
                    .mapTo(Integer.class)
                    .one();
            handle.execute("DELETE FROM delivery");
            return events;
        });
    }
}

package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import io.entitle.store.PostgresServer;
import io.entitle.sweep.Scene.InFile;
import io.entitle.sweep.Scene.OnServer;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ended at whatever moment and gone on with, as often as that happens, a sweep gives what it gives where nothing happens:
 * row by row and event by event, nothing lost and nothing doubled. {@code -Dentitle.kills} says how often it is ended in
 * all, and {@code -Dentitle.seed} where.
 */
final class KilledSweepTest {

    /** Those of the accounts and the one after them. */
    private static final int CHUNKS = Disaster.CHUNKS + 1;

    private static final int KILLS_OF_A_RUN = 4;
    private static final int DISASTERS = Disaster.values().length;
    private static final int KILLS = (Integer.getInteger("entitle.kills", DISASTERS) + DISASTERS - 1) / DISASTERS;
    private static final long SEED = Long.getLong("entitle.seed", 1);

    @TempDir
    private static Path folder;

    private static PostgresServer server;
    private static Before inFile;
    private static Before onServer;

    /** A second night that nothing happens to, what is told of it, and where it began. */
    private record Before(Scene scene, Map<String, List<String>> undisturbed, List<String> told) {

        static Before of(Scene scene) {
            Night night = scene.night().with(Night.accounts(Disaster.PRODUCT, 0, Disaster.ACCOUNTS));
            night.sweep(Disaster.PRODUCT, Night.AT);
            night.with(Night.accounts(Disaster.PRODUCT, 0, Disaster.ACCOUNTS / 5).stream()
                    .map(KilledSweepTest::used)
                    .toList());
            Scene undisturbed = scene.again(Scene.UNDISTURBED);
            Disaster.sweep(undisturbed.database(), undisturbed.database(), Interrupted.REFUSE, Night.NOBODY_LOOKS);
            return new Before(scene, Kept.all(undisturbed.database()), Told.inFile(undisturbed));
        }
    }

    @BeforeAll
    static void start() {
        server = PostgresServer.own();
        inFile = Before.of(new InFile(folder));
        onServer = Before.of(new OnServer(server, server.newDatabase(), folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGoneOnWithEndsAsIfNothingHadHappened(Disaster disaster) {
        Before before = disaster.isOnServer() ? onServer : inFile;
        assertThat(before.undisturbed().get("transition"))
                .hasSizeGreaterThan(CHUNKS)
                .hasSameSizeAs(before.told());
        int kills = 0;
        for (long round = 0; kills < KILLS; round++) {
            Random random = new Random(SEED * 1_000_000L + disaster.name().hashCode() + round);
            Scene scene = before.scene().again(disaster + "-" + round);
            kills += befall(disaster, scene, Math.min(KILLS - kills, random.nextInt(1, KILLS_OF_A_RUN)), random);
            Disaster.sweep(scene.database(), scene.database(), Interrupted.RESUME, Night.NOBODY_LOOKS);
            assertThat(Kept.all(scene.database()))
                    .as("%s, seed %d, round %d", disaster, SEED, round)
                    .isEqualTo(before.undisturbed());
            assertThat(Told.inFile(scene)).isEqualTo(before.told());
            assertThat(Told.toOneThatFails(scene, random)).isEqualTo(before.told());
        }
        System.out.println(disaster + " survived: " + kills);
    }

    /** How often it happened to one run. */
    private static int befall(Disaster disaster, Scene scene, int times, Random random) {
        Interrupted interrupted = Interrupted.REFUSE;
        int left = CHUNKS;
        int kills = 0;
        while (kills < times && left > KILLS_OF_A_RUN) {
            disaster.befall(scene, interrupted, left, random);
            int open = left(scene);
            assertThat(open)
                    .as("%s between the first and the last chunk", disaster)
                    .isBetween(1, left - 1);
            left = open;
            interrupted = Interrupted.RESUME;
            kills++;
        }
        return kills;
    }

    private static int left(Scene scene) {
        return scene.night()
                .rows("SELECT chunk FROM chunk WHERE run = 2 AND NOT done")
                .size();
    }

    private static Facts used(Facts facts) {
        Map<String, BigDecimal> usage = new TreeMap<>(facts.usage());
        usage.replaceAll((feature, amount) -> amount.add(BigDecimal.ONE));
        return facts.withUsage(usage);
    }
}

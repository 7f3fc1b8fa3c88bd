package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.store.Database;
import io.entitle.store.DatabaseFailedException;
import io.entitle.store.FactsMapping;
import io.entitle.sweep.Scene.InFile;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a sweep comes to a sudden end. */
enum Disaster {
    KILLED_AT_A_FILE(false),
    KILLED_AT_A_SERVER(true),
    /** There is no more memory for whatever it does next. */
    OUT_OF_MEMORY(false),
    /** An error where none is expected. */
    ERROR(true),
    DISK_FULL(false),
    /** The server ends all its connections. */
    DISCONNECTED(true),
    SERVER_CRASHED(true);

    static final String PRODUCT = "coze";
    static final int ACCOUNTS = Integer.getInteger("entitle.accounts", 900);
    static final int CHUNKS = 30;

    static final Instant AT = Night.AT.plus(Duration.ofDays(20));

    private static final String OTHERS =
            "pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    /** So many workers may keep one chunk more each after one of them told of its. */
    private static final int WORKERS = 2;

    private final boolean onServer;

    Disaster(boolean onServer) {
        this.onServer = onServer;
    }

    boolean isOnServer() {
        return onServer;
    }

    static SweepReport sweep(Database source, Database target, Interrupted interrupted, Onlooker onlooker) {
        SweepRequest request = new SweepRequest(
                PRODUCT, Optional.of(AT), false, WORKERS, ACCOUNTS / CHUNKS, interrupted, false, Night.NONE);
        return new Sweep(Night.BUNDLED, source, FactsMapping.own(), target, InstantSource.fixed(AT), onlooker)
                .run(request);
    }

    /** Sweeps until that happens, somewhere between the first and the last of the chunks that are left. */
    void befall(Scene scene, Interrupted interrupted, int left, RandomGenerator random) {
        int last = left - WORKERS;
        int chunk = random.nextInt(1, last + 1);
        switch (this) {
            case KILLED_AT_A_FILE, KILLED_AT_A_SERVER ->
                Doomed.kill(Doomed.started(scene, interrupted, "256m", "waits", last), chunk);
            case OUT_OF_MEMORY ->
                Doomed.started(scene, interrupted, "96m", "hoards", chunk)
                        .onExit()
                        .join();
            case DISK_FULL -> fullDisk((InFile) scene, interrupted, random);
            case ERROR ->
                assertThatThrownBy(sweep(scene, interrupted, Counting.upTo(chunk, Disaster::fail)))
                        .isInstanceOf(OutOfMemoryError.class);
            case DISCONNECTED -> interrupt(scene, interrupted, Counting.upTo(chunk, () -> disconnect(scene)));
            case SERVER_CRASHED -> crash(scene, interrupted, chunk);
        }
    }

    private static ThrowingCallable sweep(Scene scene, Interrupted interrupted, Onlooker onlooker) {
        return () -> sweep(scene.database(), scene.database(), interrupted, onlooker);
    }

    private static void interrupt(Scene scene, Interrupted interrupted, Onlooker onlooker) {
        assertThatThrownBy(sweep(scene, interrupted, onlooker)).isInstanceOf(SweepInterruptedException.class);
    }

    private static void fail() {
        throw new OutOfMemoryError("as a test wants it");
    }

    /** There is room for a part of what is left, which is neither the first nor the last quarter of it. */
    private static void fullDisk(InFile scene, Interrupted interrupted, RandomGenerator random) {
        long now = pages(scene);
        long growth = pages(scene.undisturbed()) - now;
        Database limited = scene.limited(now + random.nextLong(growth / 4, growth * 3 / 4));
        assertThatThrownBy(() -> sweep(scene.database(), limited, interrupted, Night.NOBODY_LOOKS))
                .isInstanceOf(SweepInterruptedException.class)
                .hasMessageContaining("full");
    }

    private static long pages(Scene scene) {
        return scene.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("PRAGMA page_count")
                        .mapTo(Long.class)
                        .one());
    }

    private static void disconnect(Scene scene) {
        scene.database()
                .jdbi()
                .useHandle(handle -> handle.createQuery("SELECT pg_terminate_backend(pid) FROM " + OTHERS)
                        .mapTo(Boolean.class)
                        .list());
    }

    /** When one of its processes is killed, a server takes its memory for spoilt, ends all others and recovers. */
    private static void crash(Scene scene, Interrupted interrupted, int chunk) {
        interrupt(scene, interrupted, Counting.upTo(chunk, () -> killOne(scene)));
        while (!isThere(scene)) {
            Thread.onSpinWait();
        }
    }

    /** And waits until that has ended: the server takes a moment to notice, in which workers would go on to the last chunk. */
    private static void killOne(Scene scene) {
        try (Connection witness = scene.database().connect();
                Statement statement = witness.createStatement();
                ResultSet other = statement.executeQuery("SELECT pid FROM " + OTHERS + " LIMIT 1")) {
            other.next();
            ProcessHandle.of(other.getLong(1)).orElseThrow().destroyForcibly();
            while (witness.isValid(0)) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(Scene scene) {
        try (Connection connection = scene.database().connect()) {
            return connection.isValid(0);
        } catch (DatabaseFailedException | SQLException e) {
            return false;
        }
    }
}

package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.store.FactsMapping;
import io.entitle.store.PostgresServer;
import io.entitle.sweep.Scene.InFile;
import io.entitle.sweep.Scene.OnServer;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may sweep when: nobody beside another one, and nobody over what another one has left half done but as it was begun. */
final class OneAtATimeTest {

    @TempDir
    Path folder;

    private Scene scene(String store) {
        Scene scene = store.equals("file")
                ? new InFile(folder)
                : new OnServer(PostgresServer.shared(), PostgresServer.shared().newDatabase(), folder);
        scene.night().with(Night.accounts(Disaster.PRODUCT, 0, Disaster.ACCOUNTS));
        return scene;
    }

    private static void interrupt(Scene scene) {
        assertThatThrownBy(() -> sweep(scene, Interrupted.REFUSE, Counting.upTo(5, () -> {
                    throw new IllegalStateException("enough");
                })))
                .isInstanceOf(IllegalStateException.class);
    }

    private static SweepReport sweep(Scene scene, Interrupted interrupted, Onlooker onlooker) {
        return Disaster.sweep(scene.database(), scene.database(), interrupted, onlooker);
    }

    private static SweepReport sweep(Scene scene, SweepRequest request) {
        return new Sweep(
                        Night.BUNDLED,
                        scene.database(),
                        FactsMapping.own(),
                        scene.database(),
                        InstantSource.fixed(Night.AT),
                        Night.NOBODY_LOOKS)
                .run(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void aSweepIsRefusedWhileAnotherThreadSweeps(String store) {
        Scene scene = scene(store);
        sweep(scene, Interrupted.REFUSE, Counting.upTo(3, () -> assertRefused(scene)));
        assertThat(scene.night().rows("SELECT state FROM run")).containsExactly("done|");
    }

    /** To be refused must not take the right from who has it. */
    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void aSweepIsRefusedWhileAnotherProcessSweeps(String store) {
        Scene scene = scene(store);
        sweep(scene, Interrupted.REFUSE, Counting.upTo(3, () -> {
            assertRefused(scene);
            assertThat(Doomed.started(scene, Interrupted.REFUSE, "256m", "waits", Disaster.CHUNKS)
                            .onExit()
                            .join()
                            .exitValue())
                    .isOne();
            assertThat(folder.resolve("stderr")).content().contains("another sweep is running");
        }));
    }

    private static void assertRefused(Scene scene) {
        assertThatThrownBy(() -> sweep(scene, Interrupted.DROP, Night.NOBODY_LOOKS))
                .isInstanceOf(SweepRefusedException.class)
                .hasMessageEndingWith("another sweep is running");
    }

    @Test
    void anInterruptedRunIsGoneOnWithOnlyOnRequest() {
        Scene scene = scene("file");
        interrupt(scene);
        assertThatThrownBy(() -> sweep(scene, Interrupted.REFUSE, Night.NOBODY_LOOKS))
                .isInstanceOf(SweepRefusedException.class)
                .hasMessage("run 1 of coze was interrupted: --resume goes on with it, --drop begins a new one");
    }

    @Test
    void anInterruptedRunIsNotGoneOnWithAtAnotherInstant() {
        Scene scene = scene("file");
        interrupt(scene);
        SweepRequest other = Night.request(Disaster.PRODUCT, Night.AT);
        assertThatThrownBy(() -> sweep(scene, with(other, Interrupted.RESUME, Night.NONE)))
                .isInstanceOf(SweepRefusedException.class)
                .hasMessageContaining("was begun with instant 2026-04-07T16:00:00Z, found 2026-03-18T16:00:00Z");
    }

    @Test
    void anInterruptedRunIsNotGoneOnWithByOtherRules() {
        Scene scene = scene("file");
        interrupt(scene);
        Sweep other = new Sweep(
                EditedRules.in(folder.resolve("rules"))
                        .replace("plans.drl", "upTo( 500 ).eachDay()", "upTo( 400 ).eachDay()")
                        .load(),
                scene.database(),
                FactsMapping.own(),
                scene.database(),
                InstantSource.fixed(Night.AT),
                Night.NOBODY_LOOKS);
        assertThatThrownBy(() ->
                        other.run(with(Night.request(Disaster.PRODUCT, Disaster.AT), Interrupted.RESUME, Night.NONE)))
                .isInstanceOf(SweepRefusedException.class)
                .hasMessageContaining("was begun with rules ");
    }

    private static SweepRequest with(SweepRequest request, Interrupted interrupted, Brake brake) {
        return new SweepRequest(request.product(), request.at(), false, 2, request.chunk(), interrupted, false, brake);
    }

    @Test
    void whatWasDroppedIsForgotten() {
        Scene scene = scene("file");
        interrupt(scene);
        assertThat(sweep(scene, Interrupted.DROP, Night.NOBODY_LOOKS).run()).contains(2L);
        assertThat(scene.night().rows("SELECT state FROM run ORDER BY run")).containsExactly("failed|", "done|");
        assertThat(scene.night().rows("SELECT DISTINCT run FROM result")).containsExactly("2|");
        assertThat(scene.night().rows("SELECT DISTINCT run FROM chunk")).containsExactly("2|");
    }

    @Test
    void noRunIsUndoneUnderOneThatWasInterrupted() {
        Scene scene = scene("file");
        sweep(scene, Night.request(Disaster.PRODUCT, Night.AT));
        interrupt(scene);
        assertThatThrownBy(() -> Sweep.undo(scene.database(), 1))
                .isInstanceOf(SweepRefusedException.class)
                .hasMessageStartingWith("run 2 of coze was interrupted");
    }

    /** A run that is gone on with has chunks of the size it was begun with, and as many accounts as ever. */
    @Test
    void aBrakeOnAShareIsNotBrokenBySmallerChunks() {
        Scene scene = scene("file");
        sweep(scene, Night.request(Disaster.PRODUCT, Night.AT));
        Scene undisturbed = scene.again(Scene.UNDISTURBED);
        long worse = sweep(undisturbed, Interrupted.REFUSE, Night.NOBODY_LOOKS)
                .tally()
                .worse();
        interrupt(scene);
        Brake brake = Brake.OFF.withLosses(new Bound.None(), new Bound.Share(share(worse)));
        SweepRequest request = new SweepRequest(
                Disaster.PRODUCT, Optional.of(Disaster.AT), false, 2, 1, Interrupted.RESUME, false, brake);
        assertThat(sweep(scene, request).broken()).isEmpty();
        assertThat(Kept.all(scene.database())).isEqualTo(Kept.all(undisturbed.database()));
    }

    private static BigDecimal share(long accounts) {
        return BigDecimal.valueOf(accounts)
                .divide(BigDecimal.valueOf(Disaster.ACCOUNTS), MathContext.DECIMAL64)
                .add(new BigDecimal("0.000001"));
    }

    /** Databases keep microseconds. */
    @ParameterizedTest
    @ValueSource(strings = {"file", "server"})
    void aClockThatIsFinerThanADatabaseIsGoneOnWithAllTheSame(String store) {
        Scene scene = scene(store);
        Instant fine = Instant.parse("2026-04-07T16:00:00.123456789Z");
        SweepRequest request = Night.request(Disaster.PRODUCT, fine);
        assertThatThrownBy(() -> new Sweep(
                                Night.BUNDLED,
                                scene.database(),
                                FactsMapping.own(),
                                scene.database(),
                                InstantSource.fixed(fine),
                                Counting.upTo(1, () -> {
                                    throw new IllegalStateException("enough");
                                }))
                        .run(request))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sweep(scene, with(request, Interrupted.RESUME, Night.NONE)).run())
                .contains(1L);
        assertThat(sweep(scene, request).run()).isEmpty();
    }
}

package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LazyTest {

    private static final int THREADS = 16;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void manyThreadsThatAskAtOnceAreGivenOneValue() throws Exception {
        Lazy<Object> lazy = Lazy.of(() -> {
            made.incrementAndGet();
            return new Object();
        });
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Object> asking = lazy::get;
            for (Future<Object> asked : threads.invokeAll(Collections.nCopies(THREADS, asking))) {
                assertThat(asked.get()).isSameAs(lazy.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        Lazy<Integer> lazy = Lazy.of(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return made.get();
        });

        assertThatThrownBy(lazy::get).hasMessage("not yet");
        assertThat(lazy.get()).isEqualTo(2);
        assertThat(lazy.get()).isEqualTo(2);
    }

    @Test
    void aMapOfThemMakesOnlyWhatIsLookedAt() {
        Map<String, String> map = new LazyMap<>(
                Map.of(
                        "one",
                        Lazy.of(() -> {
                            made.incrementAndGet();
                            return 1;
                        }),
                        "two",
                        Lazy.ready(2)),
                number -> "no " + number);

        assertThat(map.keySet()).containsExactlyInAnyOrder("one", "two");
        assertThat(map.containsKey("one")).isTrue();
        assertThat(map).hasSize(2);
        assertThat(map.get("two")).isEqualTo("no 2");
        assertThat(map.get("three")).isNull();
        assertThat(made).hasValue(0);
        assertThat(List.copyOf(map.values())).containsExactlyInAnyOrder("no 1", "no 2");
        assertThat(made).hasValue(1);
    }
}

package io.entitle.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {

    @Test
    void resultsComeInTheOrderOfTheInputWhicheverIsDoneFirst() {
        CountDownLatch others = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();

        new InOrder(2)
                .run(
                        IntStream.range(0, 1000).iterator(),
                        number -> {
                            if (number == 0) {
                                await(others);
                            }
                            if (number == 40) {
                                others.countDown();
                            }
                            return number;
                        },
                        results::add);

        assertThat(results).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void noMoreIsReadAheadThanAFewPortionsForEachThread() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        Iterator<Integer> input = IntStream.range(0, 20_000)
                .peek(any -> {
                    read.incrementAndGet();
                    ahead.accumulateAndGet(read.get() - done.get(), Math::max);
                })
                .iterator();

        new InOrder(3).run(input, number -> number, any -> done.incrementAndGet());

        assertThat(done).hasValue(20_000);
        assertThat(ahead).hasValueLessThan(1000);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        assertThatThrownBy(() -> new InOrder(2)
                        .run(
                                List.of(1, 2, 3).iterator(),
                                number -> {
                                    throw new IllegalArgumentException("no " + number);
                                },
                                any -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 1");
        assertThatThrownBy(() -> new InOrder(2)
                        .run(
                                List.of(1).iterator(),
                                number -> {
                                    throw new StackOverflowError();
                                },
                                any -> {}))
                .isInstanceOf(StackOverflowError.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

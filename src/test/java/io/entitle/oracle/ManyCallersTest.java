package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.AccountEntitlements;
import io.entitle.engine.RuleBook;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 32 threads on one rule book get what one thread gets, and leave nothing behind. */
final class ManyCallersTest {

    private static final int THREADS = 32;
    private static final int DECISIONS = 1_000_000;
    private static final int SAMPLES = 400;
    private static final long SLACK = 16L << 20;

    private static final RuleBook BOOK = RuleBook.bundled();

    private static final List<RandomAccounts.Sample> ACCOUNTS = Stream.concat(
                    RandomAccounts.many(RandomAccounts::coze, SAMPLES / 2),
                    RandomAccounts.many(RandomAccounts::agora, SAMPLES / 2))
            .toList();

    private static AccountEntitlements answer(RandomAccounts.Sample sample) {
        return BOOK.product(sample.facts().product()).entitlements(sample.facts(), sample.at());
    }

    @Test
    void aMillionDecisionsEqualThoseOfOneThread() throws Exception {
        List<AccountEntitlements> alone =
                ACCOUNTS.stream().map(ManyCallersTest::answer).toList();
        long before = heap();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> counts = threads.invokeAll(callers(alone));
            int decisions = 0;
            for (Future<Integer> count : counts) {
                decisions += count.get();
            }
            assertThat(decisions).isGreaterThanOrEqualTo(DECISIONS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(BOOK.product("coze").openSessions()).isZero();
        assertThat(BOOK.product("agora-im").openSessions()).isZero();
        assertThat(heap() - before).isLessThan(SLACK);
    }

    private static List<Callable<Integer>> callers(List<AccountEntitlements> alone) {
        return LongStream.range(0, THREADS)
                .mapToObj(seed -> caller(alone, seed))
                .toList();
    }

    /** Answers every account in turn, each time against the answer of one thread, until its share is done. */
    private static Callable<Integer> caller(List<AccountEntitlements> alone, long seed) {
        return () -> {
            int decisions = 0;
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < ACCOUNTS.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(seed));
            for (int next = 0; decisions < DECISIONS / THREADS; next++) {
                int account = order.get(next % order.size());
                AccountEntitlements found = answer(ACCOUNTS.get(account));
                assertThat(found).isEqualTo(alone.get(account));
                decisions += found.entitlements().size();
            }
            return decisions;
        };
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

package io.entitle.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.AccountEntitlements;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight threads decide while the rules are edited, well and badly. {@code -Dentitle.swaps=200} tries as many edits; every
 * build tries a few. Some calls are let go when an edit is looked at, and as many just before a book takes over.
 */
final class SwapsUnderLoadTest {

    private static final int THREADS = 8;
    private static final int CALLS = 500;
    private static final int EDITIONS = 5;
    private static final int WARM_UP = 8;
    private static final int EDITS = Integer.getInteger("entitle.swaps", 12);
    private static final long HEAP_SLACK = 8L << 20;

    /** What the classes of a few books come to; books that stayed would leave that many each. */
    private static final int BOOKS_OF_CLASSES = 3;

    private static final Instant AT = Instant.parse("2025-06-01T00:00:00Z");

    /** What each book answers about each account, by its digest. */
    private final Map<String, List<AccountEntitlements>> expected = new HashMap<>();

    private final Semaphore calls = new Semaphore(0);

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void noCallFailsOrSeesTwoBooksAndNothingIsLeftBehind(@TempDir Path directory) throws Exception {
        ShopFolder shop = ShopFolder.in(directory);
        for (int edition = EDITIONS - 1; edition >= 0; edition--) {
            shop.edition(seats(edition));
            expected.put(shop.digest(), answers(shop.book()));
        }
        assertThat(expected).hasSize(EDITIONS);
        LiveRules<RuleBook> live = LiveRules.of(shop.rules(), () -> AT, status -> {}, this::letGo);
        IntStream.range(0, WARM_UP).forEach(edit -> edit(shop, live, edit));
        calls.drainPermits();
        Figures before = Figures.now();

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(threads.submit(() -> decide(live)));
            }
            IntStream.range(WARM_UP, WARM_UP + EDITS).forEach(edit -> edit(shop, live, edit));
            over.set(true);
            calls.release(THREADS);
            long decisions = 0;
            for (Future<Long> count : counts) {
                decisions += count.get();
            }
            Figures after = Figures.now();
            System.out.printf("%d edits, %d calls, before %s, after %s%n", EDITS, decisions, before, after);
            assertThat(decisions).isGreaterThan(1L * EDITS * CALLS / 2);
            assertThat(live.status().swaps()).isEqualTo(1L + (WARM_UP + EDITS) / 2);
            assertThat(after.heap() - before.heap()).isLessThan(HEAP_SLACK);
            assertThat(after.classes() - before.classes()).isLessThan(BOOKS_OF_CLASSES * classesOfABook(shop));
        } finally {
            threads.shutdownNow();
        }
    }

    private RuleBook letGo(RuleBook book) {
        calls.release(CALLS);
        return book;
    }

    private static int seats(int edition) {
        return 10 + edition;
    }

    /** Every second edit is good, the others wrong in turn; a wrong one is looked at as long as a good one. */
    private void edit(ShopFolder shop, LiveRules<RuleBook> live, int number) {
        int seats = seats((number / 2 + 1) % EDITIONS);
        boolean good = number % 2 == 1;
        if (good) {
            shop.edition(seats);
        } else {
            spoil(shop, number / 2 % 4, seats);
        }
        calls.release(CALLS);
        assertThat(live.refresh()).isEqualTo(Look.UNSETTLED);
        assertThat(live.refresh()).as("edit %d", number).isEqualTo(good ? Look.TAKEN : Look.REFUSED);
        assertThat(live.status().refusal().isPresent()).isNotEqualTo(good);
    }

    private static void spoil(ShopFolder shop, int way, int seats) {
        String rules = ShopFolder.rulesWith(seats);
        switch (way) {
            case 0 -> shop.rules(rules.substring(0, rules.length() / 2));
            case 1 -> shop.rules(ShopFolder.rulesWith(99));
            case 2 -> shop.delete("shop.drl");
            default -> shop.rules(rules.replace("\"pro\"", "\"prp\""));
        }
    }

    private List<AccountEntitlements> answers(RuleBook book) {
        return accounts(book).stream()
                .map(facts -> book.product("shop").entitlements(facts, AT))
                .toList();
    }

    private static List<Facts> accounts(RuleBook book) {
        return ShopFolder.accounts(book.products());
    }

    /** Each call takes what answers then, and must get all of what that book answers. */
    private long decide(LiveRules<RuleBook> live) throws InterruptedException {
        List<Facts> accounts = accounts(live.now());
        long done = 0;
        for (calls.acquire(); !over.get(); calls.acquire()) {
            int account = (int) (done % accounts.size());
            RuleBook book = live.now();
            AccountEntitlements found = book.product("shop").entitlements(accounts.get(account), AT);
            assertThat(found.ruleset()).isEqualTo(book.digest());
            assertThat(found)
                    .isEqualTo(expected.getOrDefault(found.ruleset(), List.of()).get(account));
            done++;
        }
        return done;
    }

    /** How many classes are loaded for one book. */
    private static long classesOfABook(ShopFolder shop) {
        shop.edition(seats(0));
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        answersOnce(shop.book());
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before;
    }

    private static void answersOnce(RuleBook book) {
        accounts(book).forEach(facts -> book.product("shop").entitlements(facts, AT));
    }

    /** What is in use once all that is unreachable is gone. */
    private record Figures(long heap, long classes) {

        static Figures now() {
            for (int i = 0; i < 5; i++) {
                System.gc();
            }
            return new Figures(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }

        @Override
        public String toString() {
            return heap / 1024 + " KiB and " + classes + " classes";
        }
    }
}

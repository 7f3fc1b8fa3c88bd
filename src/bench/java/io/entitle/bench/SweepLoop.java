package io.entitle.bench;

import com.sun.management.ThreadMXBean;
import io.entitle.demo.Population;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.oracle.HandWritten;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a sweep evaluates, account after account and none of them twice, without any store: whether the ten millionth costs
 * what the ten thousandth did, in time, in bytes and in heap. How fast the machine is changes while it runs, so some
 * accounts of each block are also answered by hand.
 */
public final class SweepLoop {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int BLOCK = 1_000;
    private static final long FIRST = 10_000;
    private static final long WARM_UP = 1_500;

    /** One of so many is answered by hand. */
    private static final int BY_HAND = 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ProductBook book;
    private final HandWritten handWritten;
    private final List<Block> blocks = new ArrayList<>();

    /** What was answered, so that nothing is left out as nobody's business. */
    private long said;

    /** What an account cost, and what one by hand. */
    private record Block(double nanoseconds, double byHand, double bytes) {

        double ratio() {
            return nanoseconds / byHand;
        }
    }

    private SweepLoop(ProductBook book, HandWritten handWritten) {
        this.book = book;
        this.handWritten = handWritten;
    }

    /**
     * Prints a line at each power of ten.
     *
     * @param args the product, and how many accounts: a power of ten, 10,000 or more
     */
    public static void main(String[] args) {
        ProductBook book = RuleBook.bundled().product(args[0]);
        SweepLoop loop = new SweepLoop(book, HandWritten.of(args[0]));
        loop.sweep(WARM_UP, 2);
        loop.blocks.clear();
        System.out.printf(
                "%12s %14s %14s %16s %11s%n",
                "accounts", "times by hand", "us an account", "bytes an account", "MB of heap");
        for (long count = FIRST; count <= Long.parseLong(args[1]); count *= 10) {
            loop.sweep(count / BLOCK, 1);
            loop.print(count);
        }
        System.out.printf("%,d answers and advices%n", loop.said);
    }

    /** Goes on until there are so many blocks. */
    private void sweep(long until, long seed) {
        Population population = Population.of(book, HOME, AT, seed);
        for (long block = blocks.size(); block < until; block++) {
            List<Facts> accounts = LongStream.range(block * BLOCK, (block + 1) * BLOCK)
                    .mapToObj(population::account)
                    .toList();
            blocks.add(timed(accounts));
        }
    }

    private Block timed(List<Facts> accounts) {
        List<Facts> some = IntStream.range(0, BLOCK / BY_HAND)
                .mapToObj(place -> accounts.get(place * BY_HAND))
                .toList();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        double nanoseconds = timed(
                accounts, account -> said += book.survey(account, AT).advice().size());
        double allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        double byHand = timed(some, account -> handWritten.all(account, AT, answer -> said++));
        return new Block(nanoseconds, byHand, allocated / BLOCK);
    }

    /** Nanoseconds for each. */
    private static double timed(List<Facts> accounts, Consumer<Facts> work) {
        long begun = System.nanoTime();
        accounts.forEach(work);
        return (double) (System.nanoTime() - begun) / accounts.size();
    }

    private void print(long count) {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%,12d %14.3f %14.1f %,16.0f %11d%n",
                count,
                median(Block::ratio),
                median(Block::nanoseconds) / 1e3,
                median(Block::bytes),
                (machine.totalMemory() - machine.freeMemory()) >> 20);
    }

    private double median(ToDoubleFunction<Block> of) {
        double[] sorted = blocks.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

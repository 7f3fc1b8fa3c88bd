package io.entitle.bench;

import com.sun.management.ThreadMXBean;
import io.entitle.demo.Population;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a sweep evaluates, account after account and none of them twice, without any store: whether the ten millionth costs
 * what the ten thousandth did, in time, in bytes and in heap.
 */
public final class SweepLoop {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int BLOCK = 10_000;
    private static final long WARM_UP = 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ProductBook book;
    private final List<Block> blocks = new ArrayList<>();

    /** What so many accounts cost together. */
    private record Block(long nanoseconds, long bytes) {}

    private SweepLoop(ProductBook book) {
        this.book = book;
    }

    /**
     * Prints a line at each power of ten.
     *
     * @param args the product, and how many accounts: a power of ten, 10,000 or more
     */
    public static void main(String[] args) {
        SweepLoop loop = new SweepLoop(RuleBook.bundled().product(args[0]));
        loop.sweep(WARM_UP, 2);
        loop.blocks.clear();
        System.out.printf("%12s %16s %16s %14s%n", "accounts", "us an account", "bytes an account", "MB of heap");
        for (long count = BLOCK; count <= Long.parseLong(args[1]); count *= 10) {
            loop.sweep(count / BLOCK, 1);
            loop.print(count);
        }
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
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        long said = 0;
        for (Facts account : accounts) {
            said += book.survey(account, AT).advice().size();
        }
        Block block = new Block(System.nanoTime() - begun, THREADS.getCurrentThreadAllocatedBytes() - bytes);
        if (said == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        return block;
    }

    private void print(long count) {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%,12d %16.1f %,16d %14d%n",
                count,
                median(blocks.stream().mapToLong(Block::nanoseconds)) / 1e3 / BLOCK,
                median(blocks.stream().mapToLong(Block::bytes)) / BLOCK,
                (machine.totalMemory() - machine.freeMemory()) >> 20);
    }

    private static long median(LongStream of) {
        long[] sorted = of.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

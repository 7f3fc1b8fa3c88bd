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

/**
 * What sweeps evaluate, account after account and none of them twice, without any store: whether each of ten million
 * accounts costs what each of ten thousand does, in time, in bytes and in heap. How fast the machine is changes while it
 * runs, so some accounts of each block are also answered by hand; and small sweeps are repeated until they have gone
 * through as many blocks as a large one.
 */
public final class SweepLoop {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int BLOCK = 1_000;
    private static final int SMALLEST = 10_000;
    private static final int WARM_UP = 2_000_000;

    /** So many accounts are gone through for each size. */
    private static final int ACCOUNTS = 1_000_000;

    /** One of so many is answered by hand. */
    private static final int BY_HAND = 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ProductBook book;
    private final HandWritten handWritten;
    private final List<Block> blocks = new ArrayList<>();

    /** No two sweeps are of the same accounts. */
    private long seed;

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
     * Prints a line for each power of ten.
     *
     * @param args the product, and how many accounts: a power of ten, 10,000 or more
     */
    public static void main(String[] args) {
        SweepLoop loop = new SweepLoop(RuleBook.bundled().product(args[0]), HandWritten.of(args[0]));
        loop.sweep(WARM_UP);
        System.out.printf(
                "%12s %14s %14s %16s %11s%n",
                "accounts", "times by hand", "us an account", "bytes an account", "MB of heap");
        for (int size = SMALLEST; size <= Integer.parseInt(args[1]); size *= 10) {
            loop.sweeps(size);
        }
        System.out.printf("%,d answers and advices%n", loop.said);
    }

    /** Of that many accounts each, one after the other. */
    private void sweeps(int size) {
        blocks.clear();
        for (int done = 0; done < ACCOUNTS; done += size) {
            sweep(size);
        }
        print(size);
    }

    private void sweep(int size) {
        Population population = Population.of(book, HOME, AT, seed++);
        for (int first = 0; first < size; first += BLOCK) {
            blocks.add(timed(IntStream.range(first, first + BLOCK)
                    .mapToObj(population::account)
                    .toList()));
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

    private void print(int size) {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(
                "%,12d %14.3f %14.1f %,16.0f %11d%n",
                size,
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

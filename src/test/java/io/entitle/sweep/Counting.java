package io.entitle.sweep;

/** Lets something happen when so many chunks are kept; meanwhile no worker goes on that has kept one. */
abstract class Counting implements Onlooker {

    private final int chunks;
    private int told;

    Counting(int chunks) {
        this.chunks = chunks;
    }

    /** Some happening. */
    static Counting upTo(int chunks, Runnable strike) {
        return new Counting(chunks) {
            @Override
            void strike() {
                strike.run();
            }
        };
    }

    abstract void strike();

    /** What is told of a chunk that is kept. */
    void kept(int chunk) {
        // Nothing is told.
    }

    @Override
    public final void begins(String product, long accounts) {
        // The first that is told is what was kept before.
        told = -1;
    }

    @Override
    public final synchronized void seenTo(long accounts) {
        told++;
        if (told > 0) {
            kept(told);
        }
        if (told == chunks) {
            strike();
        }
    }
}

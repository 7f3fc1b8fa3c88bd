package io.entitle.cli;

import io.entitle.verification.Progress;
import java.io.PrintWriter;

/** Tells on standard error how far a long run is, a line for each tenth. */
record Percents(PrintWriter err) implements Progress {

    /** What takes but a moment is not worth a word. */
    private static final int LONG = 2_000;

    @Override
    public void on(String product, int done, int of) {
        int tenth = Math.max(1, of / 10);
        if (of >= LONG && done % tenth == 0) {
            synchronized (err) {
                err.print(product + ": " + 10 * (done / tenth) + "% of " + of + " accounts\n");
                err.flush();
            }
        }
    }
}

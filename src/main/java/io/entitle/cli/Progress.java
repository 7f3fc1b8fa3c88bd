package io.entitle.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Tells on standard error how far a long run has come: as a bar on a terminal, elsewhere as a line now and then. */
interface Progress extends AutoCloseable {

    void done(long accounts);

    @Override
    void close();

    /**
     * The kind of progress that suits the terminal.
     *
     * @param product whose accounts they are, where they are of one
     * @param total how many accounts there are, where that is known
     */
    static Progress on(Terminal terminal, Words words, Optional<String> product, OptionalLong total) {
        return terminal.ansi().enabled()
                ? new Bar(terminal, product.orElseGet(() -> words.say("diff.progress.task")), total)
                : new Lines(terminal.err(), words, product, total);
    }

    /** Redraws one line of the terminal. */
    final class Bar implements Progress {

        private static final int UNKNOWN = -1;

        private final ProgressBar bar;
        private final PrintWriter err;

        private Bar(Terminal terminal, String task, OptionalLong total) {
            err = terminal.err();
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total.orElse(UNKNOWN))
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, terminal.columns() - 1))
                    .build();
        }

        private void draw(String line) {
            err.print("\r" + line);
            err.flush();
        }

        @Override
        public void done(long accounts) {
            bar.stepTo(accounts);
        }

        @Override
        public void close() {
            bar.close();
            err.print("\n");
        }
    }

    /** A line for each tenth of the accounts, or where it is not known how many there are for every so many. */
    final class Lines implements Progress {

        private static final long EVERY = 10_000;

        /** What takes but a moment is not worth a word. */
        private static final long FEW = 2_000;

        private final PrintWriter err;
        private final Words words;
        private final Optional<String> product;
        private final OptionalLong total;
        private long told;

        private Lines(PrintWriter err, Words words, Optional<String> product, OptionalLong total) {
            this.err = err;
            this.words = words;
            this.product = product;
            this.total = total;
        }

        @Override
        public void done(long accounts) {
            if (total.orElse(FEW) >= FEW && accounts / every() > told) {
                told = accounts / every();
                err.print(product.map(key -> key + ": ").orElse("") + line(words.number(BigDecimal.valueOf(accounts)))
                        + "\n");
                err.flush();
            }
        }

        private long every() {
            return total.isPresent() ? total.getAsLong() / 10 : EVERY;
        }

        private String line(String accounts) {
            return total.isPresent()
                    ? words.say("diff.progress.of", accounts, words.number(BigDecimal.valueOf(total.getAsLong())))
                    : words.say("diff.progress", accounts);
        }

        @Override
        public void close() {
            // Every line was written when it was due.
        }
    }
}

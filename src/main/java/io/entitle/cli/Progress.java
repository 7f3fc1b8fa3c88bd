package io.entitle.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
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
     * @param total how many accounts there are, where that is known
     */
    static Progress on(Terminal terminal, Words words, OptionalLong total) {
        return terminal.ansi().enabled() ? new Bar(terminal, words, total) : new Lines(terminal.err(), words, total);
    }

    /** Redraws one line of the terminal. */
    final class Bar implements Progress {

        private static final int UNKNOWN = -1;

        private final ProgressBar bar;
        private final PrintWriter err;

        private Bar(Terminal terminal, Words words, OptionalLong total) {
            err = terminal.err();
            bar = new ProgressBarBuilder()
                    .setTaskName(words.say("diff.progress.task"))
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

    /** A line for every so many accounts. */
    final class Lines implements Progress {

        private static final int EVERY = 10_000;

        private final PrintWriter err;
        private final Words words;
        private final OptionalLong total;

        private Lines(PrintWriter err, Words words, OptionalLong total) {
            this.err = err;
            this.words = words;
            this.total = total;
        }

        @Override
        public void done(long accounts) {
            if (accounts % EVERY == 0) {
                err.print(line(words.number(BigDecimal.valueOf(accounts))) + "\n");
                err.flush();
            }
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

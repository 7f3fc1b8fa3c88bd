package io.entitle.cli;

import io.entitle.states.AccountListener;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells how many accounts derived from rules are done, of one product after the other. Safe to share between threads. */
final class DerivedProgress implements AccountListener, AutoCloseable {

    private final Terminal terminal;
    private final Words words;
    private Optional<Running> running = Optional.empty();

    private static final class Running {
        private final String product;
        private final Progress progress;
        private long done;

        private Running(String product, Progress progress) {
            this.product = product;
            this.progress = progress;
        }
    }

    DerivedProgress(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public synchronized void done(String product, int of) {
        Running now = running.filter(one -> one.product.equals(product)).orElseGet(() -> begin(product, of));
        now.done++;
        now.progress.done(now.done);
    }

    private Running begin(String product, int of) {
        close();
        Running begun = new Running(product, Progress.on(terminal, words, Optional.of(product), OptionalLong.of(of)));
        running = Optional.of(begun);
        return begun;
    }

    @Override
    public synchronized void close() {
        running.ifPresent(one -> one.progress.close());
        running = Optional.empty();
    }
}

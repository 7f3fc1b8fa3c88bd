package io.entitle.cli;

import io.entitle.sweep.Onlooker;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells how far a sweep has come, of one product after the other. Safe to share between threads. */
final class SweepProgress implements Onlooker, AutoCloseable {

    private final Terminal terminal;
    private final Words words;
    private Optional<Progress> progress = Optional.empty();
    private long done;

    SweepProgress(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public synchronized void begins(String product, long accounts) {
        close();
        progress = Optional.of(Progress.on(terminal, words, Optional.of(product), OptionalLong.of(accounts)));
        done = 0;
    }

    @Override
    public synchronized void seenTo(long accounts) {
        done += accounts;
        progress.ifPresent(running -> running.done(done));
    }

    @Override
    public synchronized void close() {
        progress.ifPresent(Progress::close);
        progress = Optional.empty();
    }
}

package io.entitle.reload;

import io.entitle.engine.LoadInterruptedException;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RulesUnreadableException;
import io.entitle.problem.Problem;
import io.entitle.reload.Exam.Result;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers by the last good state of a rules folder.
 *
 * <p>Whoever asks takes what answers by {@link #now} and keeps it for as long as the answers must belong together: it
 * never changes, and the rules of later edits are in a new one. Thread-safe; {@link #now} and {@link #status} wait for
 * nothing.
 *
 * @param <T> what answers
 */
public final class LiveRules<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    /** The fingerprint of nothing. */
    private static final String UNKNOWN = "";

    private final Path folder;
    private final InstantSource clock;
    private final Consumer<Status> listener;
    private final Function<RuleBook, T> view;

    private volatile Serving<T> serving;
    private String served;
    private String tried;
    private String seen;
    private final List<Changes> followed = new CopyOnWriteArrayList<>();

    /** What answers, and what is to be said of it; replaced as a whole. */
    private record Serving<T>(T answers, Set<String> products, Status status) {

        Serving<T> saying(Status other) {
            return new Serving<>(answers, products, other);
        }
    }

    private LiveRules(
            Path folder,
            InstantSource clock,
            Consumer<Status> listener,
            Function<RuleBook, T> view,
            FolderContents first) {
        this.folder = folder;
        this.clock = clock;
        this.listener = listener;
        this.view = view;
        RuleBook book = tryFirst(first);
        this.serving =
                new Serving<>(view.apply(book), book.products().keySet(), Status.first(book.digest(), clock.instant()));
        this.served = first.fingerprint();
        this.tried = served;
        this.seen = served;
    }

    private static RuleBook tryFirst(FolderContents first) {
        Result result = Exam.of(first, Set.of());
        return result.book().orElseThrow(() -> new RulesRefusedException(result.problems()));
    }

    /**
     * Takes what the folder holds, and looks at it again only when told to.
     *
     * @param clock only for what the status says
     * @param listener told of every change of the status, by the thread that looked
     * @param view makes of compiled rules what answers
     * @throws RulesRefusedException if the rules fail their check or their cases
     */
    public static <T> LiveRules<T> of(
            Path folder, InstantSource clock, Consumer<Status> listener, Function<RuleBook, T> view) {
        return new LiveRules<>(folder, clock, listener, view, FolderContents.of(folder));
    }

    /** Looks again whenever there are changes, on a thread of its own, until closed. */
    public LiveRules<T> following(Changes changes) {
        followed.add(changes);
        Watcher.start(this::refresh, changes, folder.toString());
        return this;
    }

    /** What answers at this moment. */
    public T now() {
        return serving.answers();
    }

    public Status status() {
        return serving.status();
    }

    /**
     * Looks at the folder once. An edit is tried when two looks in turn have seen the same, so that a file half written
     * is not; the caller chooses how far apart they are.
     */
    public synchronized Look refresh() {
        try {
            return look();
        } catch (LoadInterruptedException e) {
            LOG.info("interrupted while looking at the rules in {}", folder);
            return Look.INTERRUPTED;
        } catch (Throwable e) {
            tried = UNKNOWN;
            return unreadable(e instanceof RulesUnreadableException ? String.valueOf(e.getMessage()) : e.toString());
        }
    }

    /** Told once, however often it is looked at in vain. */
    private Look unreadable(String why) {
        List<Problem> problems = List.of(new Problem("rules", "they cannot be looked at: " + why));
        boolean told = status().refusal()
                .filter(last -> last.problems().equals(problems))
                .isPresent();
        if (!told) {
            refused(problems);
        }
        return Look.UNREADABLE;
    }

    private Look look() {
        FolderContents found = FolderContents.of(folder);
        String fingerprint = found.fingerprint();
        if (fingerprint.equals(tried)) {
            seen = fingerprint;
            return Look.NOTHING_NEW;
        }
        if (!fingerprint.equals(seen)) {
            seen = fingerprint;
            return Look.UNSETTLED;
        }
        Look look = fingerprint.equals(served) ? restored() : tried(found);
        tried = fingerprint;
        return look;
    }

    private Look restored() {
        tell(serving.saying(serving.status().restored()));
        LOG.info("the rules in {} are again those that answer, {}", folder, status().digest());
        return Look.TAKEN;
    }

    private Look tried(FolderContents found) {
        Result result = Exam.of(found, serving.products());
        return result.book().map(book -> swapped(book, found)).orElseGet(() -> refused(result.problems()));
    }

    private Look swapped(RuleBook book, FolderContents found) {
        Status status = serving.status().swapped(book.digest(), clock.instant());
        Serving<T> next = new Serving<>(view.apply(book), book.products().keySet(), status);
        served = found.fingerprint();
        tell(next);
        LOG.info("the rules in {} answer from now on, {}", folder, book.digest());
        return Look.TAKEN;
    }

    private Look refused(List<Problem> problems) {
        Refusal why = new Refusal(clock.instant(), problems);
        tell(serving.saying(serving.status().refused(why)));
        LOG.warn(
                "the rules in {} are refused, {} goes on answering; problems: {}{}",
                folder,
                status().digest(),
                why.problems().size(),
                why.shown());
        return Look.REFUSED;
    }

    /** The listener is somebody else's: what it throws must not end the watch. */
    private void tell(Serving<T> next) {
        serving = next;
        try {
            listener.accept(next.status());
        } catch (Throwable e) {
            LOG.warn("a listener failed", e);
        }
    }

    /** Ends the thread that looks, if there is one, after the look it is at; the last good rules go on answering. */
    @Override
    public void close() {
        followed.forEach(Changes::close);
    }
}

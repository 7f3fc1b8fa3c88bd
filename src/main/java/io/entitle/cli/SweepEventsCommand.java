package io.entitle.cli;

import io.entitle.events.Delivery;
import io.entitle.events.EventFile;
import io.entitle.events.HttpReceiver;
import io.entitle.events.NotDeliveredException;
import io.entitle.events.Pause;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "events",
        description =
                "What sweeps changed, as CloudEvents: into a file, or to an HTTP endpoint that is sent each until it"
                        + " acknowledges it. An event that is sent again has the id that it had.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle sweep events accounts.db --to-file events.jsonl",
            "  entitle sweep events accounts.db --run 12 --to-file events.jsonl",
            "  ENTITLE_EVENTS_TOKEN=... entitle sweep events accounts.db --to-url https://example.com/events"
        })
final class SweepEventsCommand implements Callable<Integer> {

    private static final String TOKEN = "ENTITLE_EVENTS_TOKEN";

    private final Session session;
    private final Pause pause;

    @Mixin
    private final ResultsStore store = new ResultsStore();

    @Option(
            names = "--to-file",
            paramLabel = "FILE",
            description = "Write them into this file, one a line; the same run gives the same bytes.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--to-url",
            paramLabel = "URL",
            description =
                    "Send them to this endpoint in batches, with the bearer token of ENTITLE_EVENTS_TOKEN if it is"
                            + " set.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--token-over-http",
            description = "Send the token to another machine without encryption, where anybody on the way can read it.")
    private boolean tokenOverHttp;

    @Option(
            names = "--run",
            paramLabel = "N",
            description =
                    "Of this run. Default: into a file the last run of each product, to an endpoint all that it has"
                            + " not acknowledged.")
    private Optional<Long> run = Optional.empty();

    @Option(
            names = "--event-source",
            paramLabel = "URI",
            description = "What the events say they come from. Default: urn:entitle:sweeps.")
    private URI source = URI.create("urn:entitle:sweeps");

    SweepEventsCommand(Session session, Pause pause) {
        this.session = session;
        this.pause = pause;
    }

    @Override
    public Integer call() {
        if (file.isPresent() == url.isPresent()) {
            throw new UnusableInputException(List.of("expected either --to-file FILE or --to-url URL"));
        }
        try {
            long count = file.map(path -> store.read(session, jdbi -> write(jdbi, path)))
                    .orElseGet(() -> store.write(session, this::deliver));
            return session.print(List.of(told(count)), true);
        } catch (NotDeliveredException e) {
            session.terminal().err().print(e.getMessage() + "\n");
            return Exit.FOUND_FAILURE.code();
        }
    }

    private long write(Jdbi jdbi, Path path) {
        return new EventFile(jdbi, source, session.terminal().directory().resolve(path)).write(run);
    }

    private long deliver(Jdbi jdbi) {
        return new Delivery(jdbi, source, new HttpReceiver(address(), token(), pause)).deliver(run);
    }

    /** An address that cannot be read is not repeated, as there may be a key in it. */
    private URI address() {
        try {
            return new URI(url.orElseThrow());
        } catch (URISyntaxException e) {
            throw new UnusableInputException(
                    List.of("--to-url: expected an address that begins with https:// or http://, without blanks"));
        }
    }

    private Optional<String> token() {
        Optional<String> token =
                Optional.ofNullable(session.terminal().environment().get(TOKEN));
        if (token.isPresent() && !tokenOverHttp && HttpReceiver.isReadableOnTheWay(address())) {
            throw new UnusableInputException(List.of("--to-url: " + TOKEN + " is set, and anybody on the way to an"
                    + " http:// address could read it: use https://, or --token-over-http if the way is safe"));
        }
        return token;
    }

    private static Reply told(long count) {
        return Reply.answered(
                Answer.of(new JsonObject().number("events", count)),
                layout -> layout.words().say("sweep.events", layout.words().number(BigDecimal.valueOf(count))) + "\n");
    }
}

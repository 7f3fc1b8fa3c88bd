package io.entitle.events;

import io.entitle.store.SinkName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * An HTTP endpoint that takes batches of CloudEvents. A failure that may pass is tried again, any other one stops. Its
 * status is its answer: of the body behind it no more is read than keeps the connection in use, and each try, from the
 * look-up of the name to the last byte of the body, ends within a time limit. Messages name the endpoint without what may
 * be secret in its address.
 */
public final class HttpReceiver implements Receiver {

    private static final String BATCH = "application/cloudevents-batch+json; charset=utf-8";
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration EACH_TRY = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(408, 429);
    private static final int SERVER_FAILED = 500;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final int HIGHEST_PORT = 65_535;

    /** By name only: nobody is asked what a name stands for. */
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final URI address;
    private final Optional<String> token;
    private final Backoff backoff;
    private final Duration eachTry;
    private final Pause pause;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * An endpoint; nothing is sent yet.
     *
     * @param token sent as bearer token; anybody on the way can read it if the address is not one of HTTPS
     * @throws NotDeliveredException if the address is none of HTTP, or has credentials in it, or the token cannot be sent
     */
    public HttpReceiver(URI address, Optional<String> token, Pause pause) {
        this(address, token, Backoff.USUAL, EACH_TRY, pause);
    }

    /** @param eachTry how long a try may take, with all that belongs to it */
    HttpReceiver(URI address, Optional<String> token, Backoff backoff, Duration eachTry, Pause pause) {
        this.address = checked(address);
        this.token = token;
        this.backoff = backoff;
        this.eachTry = eachTry;
        this.pause = pause;
        if (token.filter(text -> !VISIBLE.matcher(text).matches()).isPresent()) {
            throw new NotDeliveredException("the token for the endpoint has characters that no header can carry");
        }
    }

    private static URI checked(URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null) {
            throw new NotDeliveredException("the endpoint: expected an address that begins with https:// or http://");
        }
        if (address.getUserInfo() != null) {
            throw new NotDeliveredException("the endpoint: credentials belong in the environment, not in the address");
        }
        if (address.getPort() == 0 || address.getPort() > HIGHEST_PORT) {
            throw new NotDeliveredException(
                    "the endpoint: expected a port from 1 to " + HIGHEST_PORT + ", found " + address.getPort());
        }
        return address;
    }

    /** Whether what is sent there leaves the machine without encryption. */
    public static boolean isReadableOnTheWay(URI address) {
        return "http".equals(address.getScheme())
                && !THIS_MACHINE.matcher(String.valueOf(address.getHost())).matches();
    }

    @Override
    public String name() {
        return SinkName.of(address.toString());
    }

    @Override
    public void take(List<String> events) {
        HttpRequest request = request("[" + String.join(",", events) + "]");
        for (int attempt = 1; ; attempt++) {
            Attempt outcome = attempt(request);
            if (outcome.taken()) {
                return;
            }
            if (!outcome.passing() || backoff.isLast(attempt)) {
                throw new NotDeliveredException(shown() + ": " + outcome.told()
                        + (outcome.passing() ? ", " + attempt + " times" : "")
                        + "; what it acknowledged is noted, and the same command goes on from there");
            }
            rest(backoff.after(attempt, outcome.asked()));
        }
    }

    /** What came of sending a batch once. */
    private record Attempt(boolean taken, boolean passing, String told, Optional<Duration> asked) {}

    private Attempt attempt(HttpRequest request) {
        CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
        CompletableFuture<?> exchange = client.sendAsync(request, info -> {
            head.complete(info);
            return new DiscardedBody();
        });
        try {
            exchange.get(eachTry.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What was answered before the body failed is an answer.
            exchange.cancel(true);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw interrupted();
        }
        return Optional.ofNullable(head.getNow(null))
                .map(HttpReceiver::answered)
                .orElseGet(() -> new Attempt(false, true, "no answer", Optional.empty()));
    }

    private static Attempt answered(ResponseInfo head) {
        int status = head.statusCode();
        return new Attempt(
                status / 100 == 2,
                status >= SERVER_FAILED || PASSING.contains(status),
                "answered " + status,
                asked(head.headers()));
    }

    private static Optional<Duration> asked(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private void rest(Duration length) {
        try {
            pause.take(length);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private NotDeliveredException interrupted() {
        Thread.currentThread().interrupt();
        return new NotDeliveredException(shown() + ": interrupted; the same command goes on from there");
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("Content-Type", BATCH).POST(BodyPublishers.ofString(body));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.build();
    }

    /** The address without its query, in which there may be a key. */
    private String shown() {
        return address.getScheme() + "://" + address.getAuthority()
                + Optional.ofNullable(address.getPath()).orElse("");
    }
}

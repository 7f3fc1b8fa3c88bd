package io.entitle.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTTP endpoint that takes batches of CloudEvents. What may pass is tried again; any other refusal stops. Messages
 * name the endpoint without what may be secret in its address.
 */
public final class HttpReceiver implements Receiver {

    private static final String BATCH = "application/cloudevents-batch+json; charset=utf-8";
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(408, 429);
    private static final int SERVER_FAILED = 500;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final URI address;
    private final Optional<String> token;
    private final Backoff backoff;
    private final Pause pause;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * An endpoint; nothing is sent yet.
     *
     * @param token sent as bearer token
     * @throws NotDeliveredException if the address is none of HTTP, or has credentials in it, or the token cannot be sent
     */
    public HttpReceiver(URI address, Optional<String> token, Pause pause) {
        this(address, token, Backoff.USUAL, pause);
    }

    HttpReceiver(URI address, Optional<String> token, Backoff backoff, Pause pause) {
        this.address = checked(address);
        this.token = token;
        this.backoff = backoff;
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
        return address;
    }

    @Override
    public String name() {
        return address.toString();
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
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            int status = response.statusCode();
            return new Attempt(
                    status / 100 == 2,
                    status >= SERVER_FAILED || PASSING.contains(status),
                    "answered " + status,
                    response.headers()
                            .firstValue("Retry-After")
                            .filter(text -> SECONDS.matcher(text).matches())
                            .map(text -> Duration.ofSeconds(Long.parseLong(text))));
        } catch (IOException e) {
            return new Attempt(false, true, "no answer", Optional.empty());
        } catch (InterruptedException e) {
            throw interrupted();
        }
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
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Content-Type", BATCH)
                .POST(BodyPublishers.ofString(body));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.build();
    }

    /** The address without its query, in which there may be a key. */
    private String shown() {
        return address.getScheme() + "://" + address.getAuthority()
                + Optional.ofNullable(address.getPath()).orElse("");
    }
}

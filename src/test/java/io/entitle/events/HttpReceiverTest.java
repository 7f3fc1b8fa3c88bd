package io.entitle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An endpoint is asked again for as long as that may help, and no longer. */
class HttpReceiverTest {

    private static final Backoff PATIENT = new Backoff(200, Duration.ofMillis(500), Duration.ofSeconds(40));
    private static final Backoff IMPATIENT = new Backoff(2, Duration.ofMillis(500), Duration.ofSeconds(40));
    private static final Pause AT_ONCE = length -> {};

    @Test
    void pausesGrowAndFollowWhatTheEndpointAsksFor() {
        assertThat(List.of(1, 2, 3, 9, 60).stream().map(attempt -> PATIENT.after(attempt, Optional.empty())))
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(40));
        assertThat(PATIENT.after(1, Optional.of(Duration.ofSeconds(7)))).isEqualTo(Duration.ofSeconds(7));
        assertThat(PATIENT.after(1, Optional.of(Duration.ofDays(1)))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void endpointThatStaysAwayIsToldWithoutItsQuery() throws Exception {
        int port;
        try (var taken = new java.net.ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            port = taken.getLocalPort();
        }
        List<Duration> pauses = new ArrayList<>();
        HttpReceiver receiver = new HttpReceiver(
                URI.create("http://127.0.0.1:" + port + "/in?key=secret"), Optional.empty(), IMPATIENT, pauses::add);

        assertThatThrownBy(() -> receiver.take(List.of("{}")))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessage(
                        "http://127.0.0.1:" + port + "/in: no answer, 2 times; what it acknowledged is noted, and the"
                                + " same command goes on from there");
        assertThat(pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void refusalThatCannotPassStopsAtOnce() throws Exception {
        try (FaultyEndpoint endpoint = new FaultyEndpoint(0, 0)) {
            URI elsewhere = endpoint.address().resolve("/nothing-here");
            HttpReceiver receiver = new HttpReceiver(elsewhere, Optional.empty(), length -> {
                throw new AssertionError("waited for nothing");
            });

            assertThatThrownBy(() -> receiver.take(List.of("{}"))).hasMessageContaining("/nothing-here: answered 404;");
        }
    }

    @Test
    void tokenIsSentAndNeverTold() {
        try (FaultyEndpoint endpoint = new FaultyEndpoint(0, 0)) {
            new HttpReceiver(endpoint.address(), Optional.of("s3cret"), AT_ONCE).take(List.of("{}"));

            assertThat(endpoint.authorizations()).containsExactly("Bearer s3cret");
        }
        assertThatThrownBy(() -> new HttpReceiver(URI.create("http://x/"), Optional.of("s3cret\n"), AT_ONCE))
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> new HttpReceiver(URI.create("http://me:s3cret@x/"), Optional.empty(), AT_ONCE))
                .hasMessage("the endpoint: credentials belong in the environment, not in the address");
        assertThatThrownBy(() -> new HttpReceiver(URI.create("file:/etc/passwd"), Optional.empty(), AT_ONCE))
                .hasMessageContaining("expected an address that begins with https://");
    }
}

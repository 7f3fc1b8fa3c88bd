package io.entitle.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import io.entitle.events.StallingEndpoint.Manner;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint is asked again for as long as that may help, and no longer. */
class HttpReceiverTest {

    private static final Backoff PATIENT = new Backoff(200, Duration.ofMillis(500), Duration.ofSeconds(40));
    private static final Backoff IMPATIENT = new Backoff(2, Duration.ofMillis(500), Duration.ofSeconds(40));
    private static final Duration EACH_TRY = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
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
                URI.create("http://127.0.0.1:" + port + "/in?key=secret"),
                Optional.empty(),
                IMPATIENT,
                EACH_TRY,
                pauses::add);

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

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"SILENT", "DRIPPING_HEADERS"})
    void endpointThatNeverAnswersIsLeftAfterSoManyTries(Manner manner) {
        try (StallingEndpoint endpoint = new StallingEndpoint(manner)) {
            assertThatThrownBy(() -> take(endpoint.address("http")))
                    .isInstanceOf(NotDeliveredException.class)
                    .hasMessageContaining(": no answer, 2 times;");
            assertThat(endpoint.connections()).isEqualTo(2);
        }
    }

    @Test
    void handshakeThatNeverEndsIsLeftToo() {
        try (StallingEndpoint endpoint = new StallingEndpoint(Manner.SILENT)) {
            assertThatThrownBy(() -> take(endpoint.address("https"))).hasMessageContaining(": no answer, 2 times;");
            assertThat(endpoint.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"ONE_BYTE_OF_A_LONG_BODY", "DRIPPING_BODY", "ENDLESS_BODY"})
    void statusIsTheAnswerWhateverBecomesOfTheBody(Manner manner) {
        try (StallingEndpoint endpoint = new StallingEndpoint(manner)) {
            take(endpoint.address("http"));

            assertThat(endpoint.connections()).isEqualTo(1);
        }
    }

    @Test
    void failureIsTriedAgainAndARefusalIsNotWhateverBecomesOfTheBody() {
        try (StallingEndpoint busy = new StallingEndpoint(Manner.ENDLESS_BODY_OF_A_FAILURE);
                StallingEndpoint closed = new StallingEndpoint(Manner.STALLED_BODY_OF_A_REFUSAL)) {
            assertThatThrownBy(() -> take(busy.address("http"))).hasMessageContaining(": answered 503, 2 times;");
            assertThat(busy.connections()).isEqualTo(2);
            assertThatThrownBy(() -> take(closed.address("http"))).hasMessageContaining(": answered 400;");
            assertThat(closed.connections()).isEqualTo(1);
        }
    }

    /** The test's own limit is far beyond that of two tries. */
    private static void take(URI address) {
        HttpReceiver receiver = new HttpReceiver(address, Optional.empty(), IMPATIENT, SHORT, AT_ONCE);
        assertTimeoutPreemptively(LONG_ENOUGH, () -> receiver.take(List.of("{}")));
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        try (FaultyEndpoint elsewhere = new FaultyEndpoint(0, 0)) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders()
                        .add("Location", elsewhere.address().toString());
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            });
            server.start();
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertThatThrownBy(() -> new HttpReceiver(address, Optional.of("s3cret"), AT_ONCE).take(List.of("{}")))
                    .hasMessageContaining(": answered 307;");
            assertThat(elsewhere.received()).isEmpty();
            server.stop(0);
        }
    }

    @Test
    void manyBatchesShareAConnectionThoughEachAnswerHasABody() throws Exception {
        Set<Integer> ports = new HashSet<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        HttpReceiver receiver = new HttpReceiver(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), Optional.empty(), AT_ONCE);

        for (int i = 0; i < 20; i++) {
            receiver.take(List.of("{}"));
        }

        assertThat(ports).hasSize(1);
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, true",
        "http://10.0.0.7:8080/, true",
        "http://localhost.example.com/, true",
        "http://127.example.com/, true",
        "http://[::2]/, true",
        "https://example.com/, false",
        "http://localhost:8080/, false",
        "http://127.0.0.1/, false",
        "http://[::1]:8080/, false"
    })
    void onlyWhatStaysOnTheMachineOrIsEncryptedIsNotReadableOnTheWay(String address, boolean readable) {
        assertThat(HttpReceiver.isReadableOnTheWay(URI.create(address))).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:0/?key=s3cret", "http://127.0.0.1:65536/?key=s3cret"})
    void portThatNobodyCanHaveIsRefusedAtOnce(String address) {
        assertThatThrownBy(() -> new HttpReceiver(URI.create(address), Optional.empty(), AT_ONCE))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("expected a port from 1 to 65535")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void nameKeepsNoSecretAndTellsAddressesApart() {
        List<String> addresses = List.of(
                "https://example.com/hook",
                "https://example.com/hook/",
                "https://example.com/hook?key=s3cret",
                "https://example.com/hook?key=s3cret2",
                "https://example.com/hook#s3cret",
                "https://example.com/s3cret/hook",
                "https://example.com:8443/hook");

        List<String> names = addresses.stream()
                .map(address -> new HttpReceiver(URI.create(address), Optional.empty(), AT_ONCE).name())
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("https://example.com"))
                .noneMatch(name -> name.contains("s3cret") || name.contains("hook"));
        assertThat(new HttpReceiver(URI.create(addresses.get(2)), Optional.of("other"), AT_ONCE).name())
                .isEqualTo(names.get(2));
    }
}

package io.entitle.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An endpoint that drops the events it knows, and now and then kills the process that sends them. */
final class KillingEndpoint implements AutoCloseable {

    private static final int MOMENTS = 9;

    private final Random random;
    private final HttpServer server;
    private final Map<String, JsonNode> kept = new LinkedHashMap<>();
    private Optional<Process> sender = Optional.empty();
    private boolean kills;

    KillingEndpoint(Random random) {
        this.random = random;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/events", this::handle);
        server.start();
    }

    /** Whether the process that is started, and sends to that address, is killed; if not, it has sent all. */
    boolean isKilled(Function<URI, Process> sending) {
        int code = started(sending).onExit().join().exitValue();
        if (code != 0 && !kills()) {
            throw new IllegalStateException("the sender ended with " + code);
        }
        return code != 0;
    }

    /** Its events are not taken before it is known here. */
    private synchronized Process started(Function<URI, Process> sending) {
        kills = false;
        sender = Optional.of(sending.apply(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events")));
        return sender.get();
    }

    private synchronized boolean kills() {
        return kills;
    }

    /** The ids of the events that are kept, in the order in which they came. */
    synchronized List<String> kept() {
        return List.copyOf(kept.keySet());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (random.nextInt(MOMENTS)) {
                case 0 -> kill();
                case 1 -> {
                    keep(body);
                    kill();
                }
                case 2 -> {
                    keep(body);
                    exchange.sendResponseHeaders(204, -1);
                    kill();
                }
                default -> {
                    keep(body);
                    exchange.sendResponseHeaders(204, -1);
                }
            }
        }
    }

    private void keep(byte[] body) {
        for (JsonNode event : StoredJson.read(new String(body, StandardCharsets.UTF_8))) {
            JsonNode known = kept.putIfAbsent(event.path("id").asString(), event);
            if (known != null && !known.equals(event)) {
                throw new IllegalStateException("two events of one id");
            }
        }
    }

    private void kill() {
        kills = true;
        sender.orElseThrow().destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

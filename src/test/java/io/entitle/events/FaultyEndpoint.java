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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * An endpoint that takes events and, as chance has it, fails before it took them, drops the connection after it took them,
 * or is gone until somebody waits for it.
 */
final class FaultyEndpoint implements AutoCloseable {

    private final Random chance;
    private final int faultsInTen;
    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private HttpServer server = listening(0);
    private boolean gone;
    private int faults;

    FaultyEndpoint(long seed, int faultsInTen) {
        this.chance = new Random(seed);
        this.faultsInTen = faultsInTen;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** In the order in which they were taken, with those that were sent again. */
    synchronized List<JsonNode> received() {
        return List.copyOf(received);
    }

    synchronized List<String> contentTypes() {
        return List.copyOf(types);
    }

    synchronized List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    synchronized int faults() {
        return faults;
    }

    /** Is stopped and comes up again on the same port, if it was gone. */
    synchronized void start() {
        if (gone) {
            server.stop(0);
            server = listening(server.getAddress().getPort());
            gone = false;
        }
    }

    private HttpServer listening(int port) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/events", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (gone) {
                return;
            }
            boolean faulty = chance.nextInt(10) < faultsInTen;
            int fault = faulty ? 1 + chance.nextInt(4) : 0;
            faults += faulty ? 1 : 0;
            switch (fault) {
                case 1 -> exchange.sendResponseHeaders(503, -1);
                case 2 -> {
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    exchange.sendResponseHeaders(429, -1);
                }
                // The connection is dropped: the sender cannot know that they were taken.
                case 3 -> take(exchange, body);
                case 4 -> {
                    take(exchange, body);
                    gone = true;
                }
                default -> {
                    take(exchange, body);
                    exchange.sendResponseHeaders(204, -1);
                }
            }
        }
    }

    private void take(HttpExchange exchange, byte[] body) {
        StoredJson.read(new String(body, StandardCharsets.UTF_8)).forEach(received::add);
        types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    }
}

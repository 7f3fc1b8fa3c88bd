package io.entitle.events;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint that begins to answer as it is told to, and never ends. */
final class StallingEndpoint implements Closeable {

    /** Between two bytes of an answer that drips. */
    private static final int DRIP_MILLIS = 10;

    /** What an endpoint does once somebody is connected. */
    enum Manner {
        SILENT(""),
        DRIPPING_HEADERS("HTTP/1.1 200 OK\r\nX-Long: "),
        ONE_BYTE_OF_A_LONG_BODY("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nx"),
        DRIPPING_BODY("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"),
        ENDLESS_BODY("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        ENDLESS_BODY_OF_A_FAILURE("HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n"),
        STALLED_BODY_OF_A_REFUSAL("HTTP/1.1 400 No\r\nContent-Length: 5\r\n\r\n");

        private final String beginning;

        Manner(String beginning) {
            this.beginning = beginning;
        }

        boolean drips() {
            return this == DRIPPING_HEADERS || this == DRIPPING_BODY;
        }

        boolean streams() {
            return this == ENDLESS_BODY || this == ENDLESS_BODY_OF_A_FAILURE;
        }
    }

    private final Manner manner;
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    StallingEndpoint(Manner manner) {
        this.manner = manner;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    URI address(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/events");
    }

    int connections() {
        return connections.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            open.add(socket);
            connections.incrementAndGet();
            start(() -> answer(socket));
        }
    }

    private void answer(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(manner.beginning.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.setSoTimeout(manner.drips() ? DRIP_MILLIS : 0);
        while (manner.streams()) {
            out.write("4\r\nbody\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        read(socket, out);
    }

    /** Reads what is sent for as long as somebody is there; between two bytes of it an answer drips. */
    private static void read(Socket socket, OutputStream out) throws IOException {
        for (int read = 0; read >= 0; ) {
            try {
                read = socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                out.write('x');
            }
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side has left, or the test is over.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void close() {
        try (server) {
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

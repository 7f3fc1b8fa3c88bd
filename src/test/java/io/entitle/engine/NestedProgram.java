package io.entitle.engine;

import io.entitle.Entitlements;
import io.entitle.fact.Facts;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program in a jar that holds this library in a jar of its own: eight threads load the bundled rules at once. */
public final class NestedProgram {

    private static final int THREADS = 8;

    private NestedProgram() {}

    /**
     * Prints what each thread is answered.
     *
     * @param args the jar that holds everything, open as a file system meanwhile; then a product, a plan and a feature
     */
    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FileSystem open =
                FileSystems.newFileSystem(URI.create("jar:" + Path.of(args[0]).toUri()), Map.of())) {
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(asking(args, ready)));
            }
            for (Future<String> answer : answers) {
                System.out.println(answer.get());
            }
            System.out.println("own class in " + OwnResources.url("").getProtocol() + ":"
                    + OwnResources.url("").getPath() + (open.isOpen() ? ", jar open" : ""));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<String> asking(String[] args, CountDownLatch ready) {
        return () -> {
            ready.countDown();
            ready.await();
            Facts facts = Facts.builder("a-1", args[1])
                    .subscription(args[2], Instant.parse("2025-01-01T00:00:00Z"))
                    .build();
            return "answer: "
                    + Entitlements.bundled()
                            .check(facts, args[3], Instant.parse("2025-06-10T00:00:00Z"))
                            .reason();
        };
    }
}

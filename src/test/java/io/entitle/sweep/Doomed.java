package io.entitle.sweep;

import io.entitle.store.Database;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** A sweep in a process of its own, which prints a line for every chunk that it has kept. */
final class Doomed {

    private Doomed() {}

    /** What it is told: the store, its folder, what becomes of an interrupted run, and after how many chunks what. */
    public static void main(String[] arguments) {
        Database database = Database.of(arguments[0], Path.of(arguments[1]), System.getenv());
        int chunks = Integer.parseInt(arguments[4]);
        Onlooker onlooker = arguments[3].equals("waits") ? new Waiting(chunks) : new Hoarding(chunks);
        Disaster.sweep(database, database, Interrupted.valueOf(arguments[2]), onlooker);
    }

    /** Starts it. */
    static Process started(Scene scene, Interrupted interrupted, String memory, String does, int chunks) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + memory,
                "-Dentitle.accounts=" + Disaster.ACCOUNTS,
                "-cp",
                System.getProperty("java.class.path"),
                Doomed.class.getName(),
                scene.name(),
                scene.folder().toString(),
                interrupted.name(),
                does,
                String.valueOf(chunks)));
        builder.environment().putAll(scene.environment());
        try {
            return builder.redirectError(scene.folder().resolve("stderr").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it when it has told of so many chunks, in the midst of whatever it does then. */
    static void kill(Process process, int chunks) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int line = 1; line <= chunks; line++) {
                Objects.requireNonNull(lines.readLine(), "the sweep ended before it was killed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Tells, and holds up all workers before the last chunks, so that the run cannot end before it is killed. */
    private static final class Waiting extends Counting {

        Waiting(int chunks) {
            super(chunks);
        }

        @Override
        void kept(int chunk) {
            System.out.println(chunk);
        }

        @Override
        void strike() {
            new Semaphore(0).acquireUninterruptibly();
        }
    }

    /** Takes all memory but so little that whoever wants some next may not get it. */
    private static final class Hoarding extends Counting {

        private static final int BLOCK = 1 << 13;

        private final List<byte[]> hoard = new ArrayList<>();

        Hoarding(int chunks) {
            super(chunks);
        }

        @Override
        void strike() {
            try {
                while (true) {
                    hoard.add(new byte[BLOCK]);
                }
            } catch (OutOfMemoryError e) {
                hoard.remove(hoard.size() - 1);
            }
        }
    }
}

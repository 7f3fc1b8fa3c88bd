package io.entitle.engine;

import io.entitle.decision.ChangeReason;
import io.entitle.decision.Message;
import io.entitle.decision.Reason;
import io.entitle.vocabulary.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** All that decides, beside the rule files, what they are compiled to: the words of rules and the release of the engine. */
record Toolchain(List<Part> parts) {

    /** Tells the release of the engine. */
    static final String ENGINE = "META-INF/maven/org.drools/drools-model-codegen/pom.properties";

    private static final long UNKNOWN = -1;

    /**
     * A resource.
     *
     * @param sum of its bytes when the rules were compiled
     */
    record Part(String name, long sum) {

        private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18})");

        static Part read(String line) {
            Matcher found = LINE.matcher(line);
            return found.matches() ? new Part(found.group(1), Long.parseLong(found.group(2))) : new Part(line, UNKNOWN);
        }

        @Override
        public String toString() {
            return name + " " + sum;
        }
    }

    /** Of this program, whose classes stand in a folder while it is built. */
    static Toolchain in(Path classes) {
        Path words = classes.resolve(name(Account.class)).resolveSibling("");
        try (Stream<Path> files = Files.list(words)) {
            Stream<String> vocabulary =
                    files.map(file -> classes.relativize(file).toString().replace('\\', '/'));
            Stream<String> others = Stream.of(Reason.class, ChangeReason.class, Message.class, Prelude.class)
                    .map(Toolchain::name);
            return new Toolchain(Stream.of(Stream.of(ENGINE), vocabulary, others)
                    .flatMap(parts -> parts)
                    .sorted()
                    .map(part -> new Part(part, sum(part)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    static Toolchain read(byte[] text) {
        return new Toolchain(
                new String(text, StandardCharsets.UTF_8).lines().map(Part::read).toList());
    }

    byte[] write() {
        return parts.stream()
                .map(Part::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of the parts as they are now. */
    String fingerprint() {
        Optional<JarFile> jar = jar();
        Fingerprint all = new Fingerprint();
        parts.forEach(part -> all.with(part.name()).with(Long.toString(sum(part.name(), jar))));
        return all.hex();
    }

    /** The names of parts that are not what they were when the rules were compiled. */
    List<String> differing() {
        Optional<JarFile> jar = jar();
        return parts.stream()
                .filter(part -> sum(part.name(), jar) != part.sum())
                .map(Part::name)
                .toList();
    }

    /**
     * A jar has the sums of its entries at hand; reading sixty entries would take a start longer than anything else here. A
     * jar inside another one may not have them, which it says by a sum below 0.
     */
    private static long sum(String part, Optional<JarFile> jar) {
        return jar.map(file -> file.getEntry(part))
                .map(ZipEntry::getCrc)
                .filter(sum -> sum >= 0)
                .orElseGet(() -> sum(part));
    }

    /** What is missing is as different as can be. */
    private static long sum(String part) {
        try (InputStream in = Toolchain.class.getResourceAsStream("/" + part)) {
            CRC32 sum = new CRC32();
            sum.update(in == null ? new byte[0] : in.readAllBytes());
            return sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that the program runs from; it stays open as long as its classes are loaded. */
    private static Optional<JarFile> jar() {
        try {
            URL own = Objects.requireNonNull(Toolchain.class.getResource("Toolchain.class"), "own class");
            return own.openConnection() instanceof JarURLConnection inside
                    ? Optional.of(inside.getJarFile())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

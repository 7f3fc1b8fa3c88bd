package io.entitle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A jar as Spring Boot packages services: the program's classes, the jars that it needs, and what starts it from them. */
final class NestedJar {

    private static final String MANIFEST =
            "Manifest-Version: 1.0\r\nMain-Class: org.springframework.boot.loader.launch.JarLauncher\r\nStart-Class: ";

    private NestedJar() {}

    /**
     * Writes one.
     *
     * @param libraries jars, which are kept as they are
     */
    static void write(Path jar, Class<?> program, List<Path> libraries, Path loader) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(
                    out,
                    "META-INF/MANIFEST.MF",
                    (MANIFEST + program.getName() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            unpack(loader, out);
            put(out, "BOOT-INF/classes/", new byte[0]);
            String name = program.getName().replace('.', '/') + ".class";
            try (InputStream in = program.getResourceAsStream("/" + name)) {
                put(out, "BOOT-INF/classes/" + name, in.readAllBytes());
            }
            put(out, "BOOT-INF/lib/", new byte[0]);
            for (Path library : libraries) {
                store(out, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        }
    }

    /** Packs folders into a jar, each as it is found below the name that it is given. */
    static void pack(Path jar, Path folder) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                put(out, folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
    }

    private static void unpack(Path loader, JarOutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(loader))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    put(out, entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /** What is nested is not compressed: it is read in its place. */
    private static void store(JarOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}

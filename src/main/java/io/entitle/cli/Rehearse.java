package io.entitle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the build: what most processes do, done in one, so that the classes that it takes can be kept as they lie in
 * memory.
 */
public final class Rehearse {

    private Rehearse() {}

    /**
     * Asks a question by the rules that come with the program, and by a copy of them of which one file is edited.
     *
     * @param args the folder of the rules, that of the copy, the file to be edited there, and the command line that asks
     */
    public static void main(String[] args) throws IOException {
        Path copy = Path.of(args[1]);
        delete(copy);
        copy(Path.of(args[0]), copy);
        Files.writeString(copy.resolve(args[2]), "\n// edited\n", StandardOpenOption.APPEND);
        List<String> command = Arrays.asList(args).subList(3, args.length);
        Terminal terminal = Main.terminal();
        int bundled = run(terminal, command, List.of());
        int edited = run(terminal, command, List.of("--rules", copy.toString()));
        System.exit(Math.max(bundled, edited));
    }

    /** What a build before this one left may hold rules that are gone. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(folder.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static int run(Terminal terminal, List<String> command, List<String> more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(more);
        return Main.run(terminal, all.toArray(String[]::new));
    }
}

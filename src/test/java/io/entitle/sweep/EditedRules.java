package io.entitle.sweep;

import io.entitle.Entitlements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the rules of one product, to be edited. */
record EditedRules(Path folder) {

    private static final String PRODUCT = Disaster.PRODUCT;

    /** Copies them into a folder that is not there yet. */
    static EditedRules in(Path folder) {
        try (Stream<Path> files = Files.list(Path.of("rules", PRODUCT))) {
            Path copy = Files.createDirectories(folder.resolve(PRODUCT));
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return new EditedRules(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes something else in every place where that stands. */
    EditedRules replace(String file, String found, String other) {
        String text = read(file);
        if (!text.contains(found)) {
            throw new IllegalArgumentException(file + " has no " + found);
        }
        return write(file, text.replace(found, other));
    }

    EditedRules add(String file, String rule) {
        return write(file, "package " + PRODUCT + "\n\n" + rule);
    }

    Entitlements load() {
        return Entitlements.load(folder);
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(PRODUCT).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EditedRules write(String file, String text) {
        try {
            Files.write(folder.resolve(PRODUCT).resolve(file), List.of(text));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

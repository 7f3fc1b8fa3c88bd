package io.entitle.cli;

import io.entitle.verification.Effort;
import io.entitle.verification.FactsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How accounts are derived from rules, and where those that show something are written. */
final class DerivedOptions {

    /** That of documents which name none. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--states",
            paramLabel = "N",
            description = "Derive about so many accounts of each product at most. Default: 16000.")
    private Optional<Integer> states = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the smallest account that shows something to a file of its own in this folder.")
    private Optional<Path> out = Optional.empty();

    boolean areGiven() {
        return states.isPresent() || out.isPresent();
    }

    boolean areWritten() {
        return out.isPresent();
    }

    Effort effort() {
        states.filter(number -> number < 1).ifPresent(number -> {
            throw new UnusableInputException(
                    List.of("--states: expected a number of at least 1, found `" + number + "`"));
        });
        return states.map(Effort.USUAL::withStates).orElse(Effort.USUAL);
    }

    void write(List<FactsFile> files, Terminal terminal) {
        out.ifPresent(directory -> write(files, directory, terminal));
    }

    private static void write(List<FactsFile> files, Path directory, Terminal terminal) {
        Path folder = terminal.directory().resolve(directory);
        try {
            Files.createDirectories(folder);
            for (FactsFile file : files) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }
        } catch (IOException e) {
            throw new UnusableInputException(List.of("--out: `" + directory + "` cannot be written to"));
        }
    }
}

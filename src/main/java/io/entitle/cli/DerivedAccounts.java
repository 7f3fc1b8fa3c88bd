package io.entitle.cli;

import io.entitle.verification.Effort;
import io.entitle.verification.FactsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the commands that derive accounts have in common. */
final class DerivedAccounts {

    /** That of documents which name none. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DerivedAccounts() {}

    static Effort effort(Optional<Integer> states) {
        states.filter(number -> number < 1).ifPresent(number -> {
            throw new UnusableInputException(
                    List.of("--states: expected a number of at least 1, found `" + number + "`"));
        });
        return states.map(Effort.USUAL::withStates).orElse(Effort.USUAL);
    }

    static void write(List<FactsFile> files, Path directory, Terminal terminal) {
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

package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.cli.Transcript.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation prints is what the commands print. */
class ExamplesTest {

    private static final Path README = Path.of("README.md");
    private static final Path RULES_README = Path.of("rules", "README.md");

    /** The database that the examples fill. */
    @BeforeAll
    static void nothingIsLeftOfEarlierRuns() throws IOException {
        for (String file : List.of("docs.db", "docs.db-wal", "docs.db-shm", "docs.db-lock")) {
            Files.deleteIfExists(Path.of("target", file));
        }
    }

    static Stream<Command> commands() throws IOException {
        return Stream.concat(commands(README).stream(), commands(RULES_README).stream());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("commands")
    void theDocumentationShowsWhatIsPrinted(Command command) {
        Shell.Result result = Shell.in(Path.of("")).run(command.args().toArray(String[]::new));

        assertThat(Transcript.matches(
                        command.expected(),
                        (result.err() + result.out()).lines().toList()))
                .as("%s%nprinted%n%s%s", command.line(), result.err(), result.out())
                .isTrue();
    }

    @Test
    void theReadmeShowsCommands() throws IOException {
        assertThat(commands(README)).isNotEmpty();
    }

    private static List<Command> commands(Path file) throws IOException {
        return Files.exists(file) ? Transcript.commands(Files.readString(file)) : List.of();
    }
}

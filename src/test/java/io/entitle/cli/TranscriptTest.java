package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    @Test
    void aConsoleBlockYieldsTheProgramsCommandsWithWhatTheyPrint() {
        List<Transcript.Command> commands = Transcript.commands("""
                text
                ```console
                $ mvn verify
                BUILD SUCCESS
                $ java -jar target/entitle.jar check 'a b.yaml' --feature login
                one

                two
                $ java -jar target/entitle.jar --version
                0.1.0
                ```
                ```sh
                $ java -jar target/entitle.jar show x
                ```
                """);

        assertThat(commands).hasSize(2);
        assertThat(commands.get(0).args()).containsExactly("check", "a b.yaml", "--feature", "login");
        assertThat(commands.get(0).expected()).containsExactly("one", "", "two");
    }

    @Test
    void anEllipsisStandsForAnyNumberOfLines() {
        assertThat(Transcript.matches(List.of("a", "...", "c"), List.of("a", "b", "b", "c")))
                .isTrue();
        assertThat(Transcript.matches(List.of("a", "...", "c"), List.of("a", "c")))
                .isTrue();
        assertThat(Transcript.matches(List.of("a", "..."), List.of("a"))).isTrue();
        assertThat(Transcript.matches(List.of("a", "...", "c"), List.of("a", "b")))
                .isFalse();
        assertThat(Transcript.matches(List.of("a"), List.of("a", "b"))).isFalse();
    }
}

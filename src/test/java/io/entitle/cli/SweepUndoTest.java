package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is taken back by its number, once. */
class SweepUndoTest {

    @TempDir
    Path folder;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void sweep() throws IOException {
        TeaHouse.in(folder);
        shell = Shell.in(folder);
        Files.writeString(folder.resolve("ann.json"), "{\"account\":\"ann\",\"product\":\"tea\",\"zone\":\"UTC\"}");
        shell.run("facts", "load", "ann.json", "--into", "tea.db");
        assertThat(shell.run("sweep", "--source", "tea.db", "--product", "tea").code())
                .isZero();
    }

    @Test
    void runThatWasTakenBackIsToldOnALine() {
        assertThat(shell.run("sweep", "undo", "tea.db", "1").out())
                .isEqualTo("Run 1 of tea is undone: the results before it are in force again.\n");
    }

    @Test
    void runThatWasTakenBackIsToldToPrograms() {
        assertThat(shell.run("sweep", "undo", "tea.db", "1", "--json").out())
                .isEqualToIgnoringWhitespace("{\"product\": \"tea\", \"run\": 1}");
    }

    @Test
    void runIsNotTakenBackTwice() {
        shell.run("sweep", "undo", "tea.db", "1");

        Shell.Result again = shell.run("sweep", "undo", "tea.db", "1");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("run 1 is not the last run of a product that is done");
    }
}

package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in a file comes to be with its first accounts, or not at all. */
final class NewFileTest {

    private static final Facts ACCOUNT = PlainAccount.of("a", Store.STUDIO, ZoneId.of("UTC"));

    @TempDir
    Path folder;

    @Test
    void itIsThereWithAllThatIsCommitted() throws IOException {
        Database database = Store.FILE.open(folder);

        try (FactsWriter writer = database.writer()) {
            writer.write(ACCOUNT);
            assertThat(folder.resolve("facts.db")).doesNotExist();
            writer.commit();
        }

        assertThat(names()).containsExactly("facts.db");
        assertThat(Store.read(database)).extracting(StoredFacts::account).containsExactly("a");
    }

    @Test
    void nothingIsLeftOfWhatIsNotCommitted() throws IOException {
        try (FactsWriter writer = Store.FILE.open(folder).writer()) {
            writer.write(ACCOUNT);
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasCreatedMeanwhileIsLeftToThem() throws IOException {
        Database database = Store.FILE.open(folder);
        try (FactsWriter writer = database.writer();
                FactsWriter other = database.writer()) {
            other.write(ACCOUNT);
            other.commit();
            writer.write(PlainAccount.of("b", Store.STUDIO, ZoneId.of("UTC")));

            assertThatThrownBy(writer::commit)
                    .isInstanceOf(DatabaseFailedException.class)
                    .hasMessage("facts.db: somebody else has created it in the meantime; nothing was written");
        }

        assertThat(names()).containsExactly("facts.db");
        assertThat(Store.read(database)).extracting(StoredFacts::account).containsExactly("a");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

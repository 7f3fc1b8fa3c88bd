package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
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

    @Test
    void itIsReadByItsOwnerOnlyWithAllThatIsKeptBesideIt() throws Exception {
        Database database = Store.FILE.open(folder);
        database.migrate(Tables.RESULTS);

        try (Connection connection = database.connect();
                Database.Hold hold = database.hold().orElseThrow()) {
            connection.createStatement().execute("CREATE TABLE more (a integer)");

            assertThat(names()).contains("facts.db", "facts.db-wal", "facts.db-shm", "facts.db-lock");
            assertThat(names()).allSatisfy(name -> assertThat(rights(name)).isEqualTo("rw-------"));
            assertThat(hold).isNotNull();
        }
    }

    @Test
    void fileThatWasThereKeepsItsRights() throws IOException {
        Path file = Files.createFile(folder.resolve("facts.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        Store.FILE.open(folder).migrate(Tables.FACTS);

        assertThat(rights("facts.db")).isEqualTo("rw-rw----");
    }

    @Test
    void noLinkDecidesWhatIsMade() throws IOException {
        Path victim = folder.resolve("victim");
        Files.createSymbolicLink(folder.resolve("facts.db-lock"), victim);
        Database database = Store.FILE.open(folder);
        assertThatThrownBy(database::hold).hasMessage("facts.db: `facts.db-lock` beside it is a link; remove it");

        Files.createSymbolicLink(folder.resolve("facts.db"), victim);
        assertThatThrownBy(() -> database.migrate(Tables.FACTS))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessage("facts.db: is a link to a file that is not there");
        assertThat(victim).doesNotExist();
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

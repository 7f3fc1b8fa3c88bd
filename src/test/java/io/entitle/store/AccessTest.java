package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a database, with what rights; and that no password is ever told. */
final class AccessTest {

    private static final String SECRET = "s3cr3t-of-ours";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/x?password=" + SECRET,
                "jdbc:postgresql://localhost/x?user=me&PASSWORD=" + SECRET,
                "jdbc:postgresql://localhost/x?sslpassword=" + SECRET,
                "jdbc:postgresql://me:" + SECRET + "@localhost/x"
            })
    void nameWithAPasswordIsRefusedAndNotRepeated(String name) {
        assertThatThrownBy(() -> Database.of(name, folder, Map.of()))
                .isInstanceOf(DatabaseFailedException.class)
                .hasNoCause()
                .hasMessageContaining("ENTITLE_DB_PASSWORD")
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void wrongPasswordIsNotRepeated() {
        PostgresServer server = PostgresServer.shared();
        server.execute("CREATE ROLE locked_out LOGIN");
        Database database = Database.of(
                server.newDatabase() + "?ssl=true",
                folder,
                Map.of("ENTITLE_DB_USER", "nobody_here", "ENTITLE_DB_PASSWORD", SECRET));

        assertThatThrownBy(database::connect)
                .isInstanceOf(DatabaseFailedException.class)
                .message()
                .startsWith("jdbc:postgresql://localhost:")
                .doesNotContain(SECRET, "?");
        assertThatThrownBy(() -> database.migrate(Tables.FACTS))
                .isInstanceOf(DatabaseFailedException.class)
                .message()
                .doesNotContain(SECRET);
        assertThatThrownBy(() -> database.facts(Store.READER, 1))
                .isInstanceOf(DatabaseFailedException.class)
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void credentialsAreReadFromAFile() throws IOException {
        Files.writeString(folder.resolve("credentials"), "user=postgres\npassword=postgres\n");
        String name = PostgresServer.shared().newDatabase();

        Database database = Database.of(name, folder, Map.of("ENTITLE_DB_CREDENTIALS", "credentials"));
        database.migrate(Tables.FACTS);

        assertThat(Store.read(database)).isEmpty();
        assertThatThrownBy(() -> Database.of(name, folder, Map.of("ENTITLE_DB_CREDENTIALS", "missing")))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessage("ENTITLE_DB_CREDENTIALS: expected a file with lines `user=` and `password=`, which"
                        + " `missing` is not");
    }

    @Test
    void readerNeedsNoRightButToReadTheTables() {
        PostgresServer server = PostgresServer.shared();
        Database owner = server.open();
        owner.migrate(Tables.FACTS);
        Store.execute(
                owner,
                "INSERT INTO account (product, account) VALUES ('studio', 'a')",
                "CREATE ROLE reader LOGIN PASSWORD 'reader'",
                "GRANT SELECT ON account, subscription, subscription_period, usage, usage_period, project, pack TO reader");
        Database reader =
                Database.of(owner.name(), folder, Map.of("ENTITLE_DB_USER", "reader", "ENTITLE_DB_PASSWORD", "reader"));

        assertThat(Store.read(reader)).hasSize(1);
        assertThatThrownBy(() -> Store.execute(reader, "DELETE FROM account"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void tablesThatAreUpToDateAreLeftAlone() {
        Database owner = PostgresServer.shared().open();
        owner.migrate(Tables.FACTS);
        owner.migrate(Tables.RESULTS);
        Store.execute(
                owner,
                "CREATE ROLE visitor LOGIN PASSWORD 'visitor'",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor");
        Database visitor = Database.of(
                owner.name(), folder, Map.of("ENTITLE_DB_USER", "visitor", "ENTITLE_DB_PASSWORD", "visitor"));

        visitor.migrate(Tables.FACTS);
        visitor.migrate(Tables.RESULTS);

        assertThat(Store.read(visitor)).isEmpty();
    }

    @Test
    void whatIsNoDatabaseIsToldByName() throws IOException {
        Files.writeString(
                folder.resolve("notes.txt"), "not a database, but a text that is long enough to be read as one");

        assertThatThrownBy(() -> Store.read(Database.of("none.db", folder, Map.of())))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessage("none.db: no such file");
        assertThat(folder.resolve("none.db")).doesNotExist();
        assertThatThrownBy(() -> Store.read(Database.of("notes.txt", folder, Map.of())))
                .isInstanceOf(MappingDoesNotFitException.class)
                .hasMessageContaining("notes.txt: ");
        assertThatThrownBy(() -> Database.of("jdbc:other:x", folder, Map.of()))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageContaining("expected `jdbc:postgresql://host/name` or the path of a file");
    }
}

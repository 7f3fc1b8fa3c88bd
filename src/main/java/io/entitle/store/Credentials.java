package io.entitle.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Who speaks to a database server: as the environment says, or a file that it names, else as the driver finds out.
 * Immutable; not to be printed.
 */
final class Credentials {

    private static final String USER = "ENTITLE_DB_USER";
    private static final String PASSWORD = "ENTITLE_DB_PASSWORD";
    private static final String FILE = "ENTITLE_DB_CREDENTIALS";

    private final Optional<String> user;
    private final Optional<String> password;

    private Credentials(Optional<String> user, Optional<String> password) {
        this.user = user;
        this.password = password;
    }

    static Credentials of(Map<String, String> environment, Path directory) {
        Properties file = new Properties();
        Optional.ofNullable(environment.get(FILE)).ifPresent(name -> read(name, directory, file));
        return new Credentials(
                Optional.ofNullable(environment.get(USER)).or(() -> Optional.ofNullable(file.getProperty("user"))),
                Optional.ofNullable(environment.get(PASSWORD))
                        .or(() -> Optional.ofNullable(file.getProperty("password"))));
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    private static void read(String name, Path directory, Properties into) {
        try (Reader reader = Files.newBufferedReader(directory.resolve(name))) {
            into.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // The cause is left out: it may quote the file.
            throw new DatabaseFailedException(
                    FILE, "expected a file with lines `user=` and `password=`, which `" + name + "` is not");
        }
    }
}

package io.entitle.sweep;

import io.entitle.store.Database;
import io.entitle.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;

/** Where sweeps come to their ends: a database that can be had again as it was after the first night. */
sealed interface Scene {

    /** The number of the one that nothing happens to. */
    String UNDISTURBED = "undisturbed";

    /** What the database is called. */
    String name();

    /** What the name of a file is relative to. */
    Path folder();

    Map<String, String> environment();

    /** Another one like it. */
    Scene again(String number);

    default Database database() {
        return Database.of(name(), folder(), environment());
    }

    default Night night() {
        return Night.in(database());
    }

    /** A file of a folder of its own. */
    record InFile(Path folder) implements Scene {

        @Override
        public String name() {
            return "entitle.db";
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public Scene again(String number) {
            // What was written last is in the file itself when the last who may write leaves.
            try {
                database().connect().close();
                Path copy = Files.createDirectory(folder.resolve(number));
                Files.copy(folder.resolve(name()), copy.resolve(name()), StandardCopyOption.COPY_ATTRIBUTES);
                return new InFile(copy);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The one beside it that nothing happened to. */
        InFile undisturbed() {
            return new InFile(folder.resolveSibling(UNDISTURBED));
        }

        /** The same database, of which a file may not become larger than so many pages. */
        Database limited(long pages) {
            return Database.of(name() + "?max_page_count=" + pages, folder(), environment());
        }
    }

    /** A database of a server; the folder is for messages of processes. */
    record OnServer(PostgresServer server, String name, Path folder) implements Scene {

        @Override
        public Map<String, String> environment() {
            return server.environment();
        }

        @Override
        public Scene again(String number) {
            return new OnServer(server, server.copyOf(name), folder);
        }
    }
}

package io.entitle.cli;

import io.entitle.store.Database;

/** Finds the databases that the command line names. */
record Databases(Terminal terminal) {

    Database open(String name) {
        return Database.of(name, terminal.directory(), terminal.environment());
    }
}

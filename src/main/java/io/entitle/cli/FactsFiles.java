package io.entitle.cli;

import io.entitle.fact.Product;
import io.entitle.finding.Place;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the documents of the files that a command line names, all of them or none. */
final class FactsFiles {

    private final Terminal terminal;
    private final FactsReader reader;
    private final List<Document> documents = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();

    FactsFiles(Terminal terminal, Map<String, Product> products) {
        this.terminal = terminal;
        this.reader = new FactsReader(products);
    }

    /** @throws UnusableInputException if any file cannot be read as a whole */
    List<Document> read(List<String> files) {
        files.forEach(this::read);
        if (!unusable.isEmpty()) {
            documents.forEach(document -> unusable.addAll(document.complaints()));
            throw new UnusableInputException(unusable);
        }
        return List.copyOf(documents);
    }

    private void read(String file) {
        String source = file.equals(FactsReader.STANDARD_INPUT) ? "standard input" : Place.shown(file);
        try {
            add(source, reader.read(bytes(file), Place.shown(file)));
        } catch (IOException | InvalidPathException e) {
            unusable.add(complaint(source, e));
        }
    }

    private void add(String source, List<FactsDocument> contents) {
        List<Document> read = new ArrayList<>();
        contents.forEach(content -> read.add(new Document(source, read.size() + 1, content)));
        if (read.size() == 1 && read.get(0).isUnreadable()) {
            unusable.addAll(read.get(0).complaints());
        } else {
            documents.addAll(read);
        }
    }

    /** Why a file cannot be read, in a line. */
    static String complaint(String source, Exception thrown) {
        if (thrown instanceof NoSuchFileException) {
            return source + ": no such file";
        }
        Optional<String> reason =
                thrown instanceof FileSystemException known ? Optional.ofNullable(known.getReason()) : Optional.empty();
        return source + ": " + reason.orElse("cannot be read");
    }

    private byte[] bytes(String file) throws IOException {
        if (file.equals(FactsReader.STANDARD_INPUT)) {
            return terminal.in().readAllBytes();
        }
        Path path = terminal.directory().resolve(file);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(file, null, "is a folder, not a file");
        }
        return Files.readAllBytes(path);
    }
}

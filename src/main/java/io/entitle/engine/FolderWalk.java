package io.entitle.engine;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the files below a rules folder. What begins with a dot, be it a file or a folder on the way to it, is left out:
 * editors keep their locks there, and mounted volumes the texts that their visible files point to. Links are followed as
 * far as they stay in the folder. For one use.
 */
final class FolderWalk {

    static final int MOST_FILES = 2_000;
    static final int MOST_LOOKED_AT = 20_000;
    static final int DEEPEST = 20;

    private final Path root;
    private final String ending;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Path> above = new HashSet<>();
    private int lookedAt;

    private FolderWalk(Path root, String ending) {
        this.root = root;
        this.ending = ending;
    }

    /** @throws RulesUnreadableException if the file system fails */
    static FolderWalk of(Path folder, String ending) {
        try {
            FolderWalk walk = new FolderWalk(folder.toRealPath(), ending);
            walk.folder(walk.root, "");
            return walk;
        } catch (IOException e) {
            throw failed(Place.shown(folder.toString()), e);
        }
    }

    /** Whatever the file system could not do is no fault of the rules. */
    static RulesUnreadableException failed(String name, IOException thrown) {
        return Thread.currentThread().isInterrupted()
                ? new LoadInterruptedException(thrown)
                : new RulesUnreadableException(name + ": cannot be read: " + thrown, thrown);
    }

    /** The files, all of them regular, by their paths inside the folder. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** What has the name of such a file, or of a folder, and cannot be looked into. */
    List<Finding> findings() {
        return findings;
    }

    private void folder(Path folder, String inside) throws IOException {
        above.add(folder);
        for (Path entry : listed(folder)) {
            String name = String.valueOf(entry.getFileName()).replace("/", "");
            if (!name.startsWith(".") && !isFull(inside + name)) {
                entry(entry, inside + name);
            }
        }
        above.remove(folder);
    }

    private static List<Path> listed(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
                if (entries.size() > MOST_LOOKED_AT) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries.stream().sorted().toList();
    }

    /** Told once; the rest of the folder is not looked at. */
    private boolean isFull(String name) {
        boolean full = ++lookedAt > MOST_LOOKED_AT || (files.size() >= MOST_FILES && name.endsWith(ending));
        if (full && findings.stream().noneMatch(found -> found.code() == Code.TOO_MANY)) {
            String text = lookedAt > MOST_LOOKED_AT
                    ? "more than " + MOST_LOOKED_AT + " files and folders below the rules folder"
                    : "more than " + MOST_FILES + " files `*" + ending + "`";
            findings.add(finding(Code.TOO_MANY, name, text, "name the folder that holds the rules and nothing else"));
        }
        return full;
    }

    private void entry(Path entry, String name) throws IOException {
        Optional<Path> real = FolderLink.target(entry);
        if (real.isEmpty()) {
            if (Files.isSymbolicLink(entry)) {
                refuse(name, "a link that leads nowhere", "point it to a file of the rules folder");
            }
            return;
        }
        BasicFileAttributes found = Files.readAttributes(real.get(), BasicFileAttributes.class);
        if (!name.endsWith(ending) && !found.isDirectory()) {
            return;
        }
        if (!real.get().startsWith(root)) {
            refuse(name, "a link that leads out of the rules folder", "put what it points to into the folder");
        } else if (name.endsWith(ending)) {
            file(real.get(), name, found);
        } else if (above.contains(real.get())) {
            refuse(name, "a link to a folder that it lies in", "delete it");
        } else if (above.size() > DEEPEST) {
            refuse(name, "more than " + DEEPEST + " folders in folders", "a product's rules lie in its folder");
        } else {
            folder(real.get(), name + "/");
        }
    }

    private void file(Path file, String name, BasicFileAttributes found) {
        Optional<Finding> unusable = FileName.refused(name);
        if (unusable.isPresent()) {
            findings.add(unusable.get());
        } else if (found.isRegularFile()) {
            files.put(name, file);
        } else {
            String what = found.isDirectory() ? "a folder" : "no regular file, but a pipe, a socket or a device,";
            refuse(name, what + " that has the name of a file", "rename it, or take it out of the rules folder");
        }
    }

    private void refuse(String name, String text, String hint) {
        boolean concerned = name.endsWith(ending)
                || name.substring(name.lastIndexOf('/') + 1).indexOf('.') < 0;
        if (concerned) {
            findings.add(finding(Code.UNREADABLE_FILE, name, text, hint));
        }
    }

    private static Finding finding(Code code, String name, String text, String hint) {
        return new Finding(code, new Place(name, 1, 1), "", text, hint);
    }
}

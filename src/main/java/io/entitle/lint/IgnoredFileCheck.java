package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Files of a rules folder that nobody reads, as their names do not end as those of rules or cases do: what they say is not in
 * force, and cases in them are never run. Files that begin with a dot and README.md are left alone.
 */
public final class IgnoredFileCheck {

    private static final String README = "readme.md";

    /** As many as a rules folder may have at all; what goes beyond is told by whoever reads it. */
    private static final int MOST = 20_000;

    private static final int DEEPEST = 20;

    private IgnoredFileCheck() {}

    /** One finding for each file, with the name that it would be read under. */
    public static List<Finding> of(Path folder) {
        SortedSet<String> names = names(folder);
        return names.stream()
                .filter(name -> !RuleFileName.isRead(name) && !isReadme(name))
                .map(name -> finding(name, names))
                .toList();
    }

    private static boolean isReadme(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .equals(README);
    }

    private static Finding finding(String name, SortedSet<String> names) {
        String hint = RuleFileName.nearest(name)
                .filter(meant -> !names.contains(meant))
                .map(meant -> "rename it to `" + meant + "`")
                .orElse("take it out of the rules folder: rules stand in files that end in .drl, cases in .cases.yaml");
        return new Finding(Code.IGNORED_FILE, new Place(name, 1, 1), "", "the file is not read", hint);
    }

    private static SortedSet<String> names(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new Visible(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gathers the regular files whose names, and those of the folders on the way to them, do not begin with a dot. */
    private static final class Visible extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files;

        Visible(Path root, List<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
            if (Files.isRegularFile(file) && !isHidden(file)) {
                files.add(file);
            }
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        /** What cannot be looked into is told by whoever reads the rules. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return String.valueOf(file.getFileName()).startsWith(".");
        }
    }
}

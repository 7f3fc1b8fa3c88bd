package io.entitle.engine;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.problem.EntitleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one kind below a rules folder.
 *
 * @param bytes of each that could be read, by its path inside the folder, with forward slashes
 * @param findings why others could not
 */
public record FolderFiles(SortedMap<String, byte[]> bytes, List<Finding> findings) {

    /** No file of rules or cases that a person can look through is larger. */
    static final int MOST_BYTES = 8_000_000;

    static final int MOST_BYTES_IN_ALL = 64_000_000;

    public FolderFiles {
        bytes = Collections.unmodifiableSortedMap(bytes);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the files whose names end so.
     *
     * @throws EntitleException if there is no such folder
     * @throws RulesUnreadableException if the file system fails
     */
    public static FolderFiles of(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            throw new EntitleException("no rules folder at `" + Place.shown(folder.toString()) + "`");
        }
        FolderWalk walk = FolderWalk.of(folder, ending);
        List<Finding> findings = new ArrayList<>(walk.findings());
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = MOST_BYTES_IN_ALL;
        for (Map.Entry<String, Path> file : walk.files().entrySet()) {
            byte[] read = read(file.getKey(), file.getValue());
            left -= read.length;
            if (read.length > MOST_BYTES) {
                findings.add(tooLarge(file.getKey(), "the file has more than " + MOST_BYTES / 1_000_000));
            } else if (left < 0) {
                findings.add(tooLarge(
                        file.getKey(), "the files up to here have more than " + MOST_BYTES_IN_ALL / 1_000_000));
                break;
            } else {
                files.put(file.getKey(), read);
            }
        }
        return new FolderFiles(files, findings);
    }

    /**
     * The bytes of all.
     *
     * @throws RulesDoNotCompileException if any could not be read
     */
    public SortedMap<String, byte[]> whole() {
        if (!findings.isEmpty()) {
            throw new RulesDoNotCompileException(findings);
        }
        return bytes;
    }

    /** At most one byte more than is let in, whatever the file system says of the size. */
    private static byte[] read(String name, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new byte[MOST_BYTES + 1];
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(MOST_BYTES + 1);
            }
        } catch (IOException e) {
            throw FolderWalk.failed(name, e);
        }
    }

    private static Finding tooLarge(String file, String text) {
        String hint = "one file holds one concept of a policy";
        return new Finding(Code.TOO_LARGE, new Place(file, 1, 1), "", text + " million bytes", hint);
    }
}

package io.entitle.reload;

import io.entitle.authoring.CaseFile;
import io.entitle.engine.FolderFiles;
import io.entitle.engine.RuleFolder;
import io.entitle.problem.EntitleException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rules folder held when it was looked at: its rule files and their cases, read once, so that what is tried is
 * what was seen.
 */
final class FolderContents {

    private final SortedMap<String, byte[]> rules;
    private final SortedMap<String, byte[]> cases;
    private final String unreadable;

    private FolderContents(SortedMap<String, byte[]> rules, SortedMap<String, byte[]> cases, String unreadable) {
        this.rules = rules;
        this.cases = cases;
        this.unreadable = unreadable;
    }

    /** A folder that cannot be read is also something seen. */
    static FolderContents of(Path folder) {
        try {
            return new FolderContents(
                    FolderFiles.ending(folder, RuleFolder.ENDING), FolderFiles.ending(folder, CaseFile.ENDING), "");
        } catch (EntitleException e) {
            return new FolderContents(new TreeMap<>(), new TreeMap<>(), String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return new FolderContents(new TreeMap<>(), new TreeMap<>(), "cannot be read: " + e.getMessage());
        }
    }

    /** Why nothing could be read; empty text where it could. */
    String unreadable() {
        return unreadable;
    }

    /** @throws io.entitle.engine.RulesDoNotCompileException for files that are not text */
    RuleFolder rules() {
        return RuleFolder.decoded(rules);
    }

    List<CaseFile> cases() {
        return cases.entrySet().stream()
                .map(file -> new CaseFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** The same for the same files with the same bytes. */
    String fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            add(sha, unreadable.getBytes(StandardCharsets.UTF_8));
            rules.forEach((path, bytes) -> add(sha, path, bytes));
            cases.forEach((path, bytes) -> add(sha, path, bytes));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest sha, String path, byte[] bytes) {
        add(sha, path.getBytes(StandardCharsets.UTF_8));
        add(sha, bytes);
    }

    /** The length in front keeps two files apart from one that holds both. */
    private static void add(MessageDigest sha, byte[] bytes) {
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }
}

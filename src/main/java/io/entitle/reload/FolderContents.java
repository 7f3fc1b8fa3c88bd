package io.entitle.reload;

import io.entitle.authoring.CaseFile;
import io.entitle.engine.FolderFiles;
import io.entitle.engine.RuleFolder;
import io.entitle.engine.RulesUnreadableException;
import io.entitle.problem.EntitleException;
import io.entitle.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a rules folder held when it was looked at: its rule files and their cases, read once, so that what is tried is
 * what was seen.
 */
final class FolderContents {

    private final SortedMap<String, byte[]> rules;
    private final SortedMap<String, byte[]> cases;
    private final List<Problem> unreadable;

    private FolderContents(SortedMap<String, byte[]> rules, SortedMap<String, byte[]> cases, List<Problem> unreadable) {
        this.rules = rules;
        this.cases = cases;
        this.unreadable = unreadable;
    }

    /**
     * A folder that is not there, or in which something else lies than files, is also something seen.
     *
     * @throws RulesUnreadableException if the file system fails, which says nothing of the folder
     */
    static FolderContents of(Path folder) {
        try {
            FolderFiles rules = FolderFiles.of(folder, RuleFolder.ENDING);
            FolderFiles cases = FolderFiles.of(folder, CaseFile.ENDING);
            return new FolderContents(rules.bytes(), cases.bytes(), problems(rules, cases));
        } catch (RulesUnreadableException e) {
            throw e;
        } catch (EntitleException e) {
            Problem missing = new Problem("rules", String.valueOf(e.getMessage()));
            return new FolderContents(new TreeMap<>(), new TreeMap<>(), List.of(missing));
        }
    }

    private static List<Problem> problems(FolderFiles rules, FolderFiles cases) {
        return Stream.concat(rules.findings().stream(), cases.findings().stream())
                .sorted()
                .distinct()
                .map(found -> new Problem(found.place().toString(), found.said()))
                .toList();
    }

    /** Why not everything could be read; empty where it could. */
    List<Problem> unreadable() {
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
            unreadable.forEach(problem -> add(sha, problem.toString().getBytes(StandardCharsets.UTF_8)));
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

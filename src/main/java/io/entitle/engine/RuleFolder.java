package io.entitle.engine;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rule files of a folder, by product: a product is a folder, and its name is the product's key.
 *
 * @param digest of all paths and texts, whatever the order in which the disk lists them
 */
public record RuleFolder(SortedMap<String, List<RuleFile>> products, String digest) {

    public static final String ENDING = ".drl";

    /**
     * Reads every {@code *.drl} file below a folder.
     *
     * @throws EntitleException if there is no such folder
     */
    public static RuleFolder read(Path folder) {
        return decoded(FolderFiles.of(folder, ENDING).whole());
    }

    /** Takes the bytes of rule files, by their paths inside the folder. */
    public static RuleFolder decoded(SortedMap<String, byte[]> bytes) {
        List<RuleFile> files = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        bytes.forEach((path, content) -> {
            try {
                files.add(new RuleFile(path, decoded(content)));
            } catch (CharacterCodingException e) {
                problems.add(unusable(path, "expected UTF-8 text", "save the file as UTF-8"));
            }
        });
        if (!problems.isEmpty()) {
            throw new RulesDoNotCompileException(problems);
        }
        return of(files);
    }

    /** Reads the rule files that come with this library. */
    public static RuleFolder bundled() {
        return decoded(BundledRules.ending(ENDING));
    }

    /** Sorts rule files by their folders. */
    public static RuleFolder of(List<RuleFile> files) {
        List<Finding> strays = files.stream()
                .filter(file -> !file.path().contains("/"))
                .map(file -> unusable(
                        file.path(),
                        "a rule file belongs in the folder of its product",
                        "move it into a folder named as the product"))
                .toList();
        if (!strays.isEmpty()) {
            throw new RulesDoNotCompileException(strays);
        }
        SortedMap<String, List<RuleFile>> products = files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().substring(0, file.path().indexOf('/')),
                        TreeMap::new,
                        Collectors.toUnmodifiableList()));
        return new RuleFolder(products, digest(files));
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Finding unusable(String file, String text, String hint) {
        return new Finding(Code.SYNTAX, new Place(file, 1, 1), "", text, hint);
    }

    private static String digest(List<RuleFile> files) {
        Fingerprint fingerprint = new Fingerprint();
        files.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(fingerprint::with);
        return "sha256:" + fingerprint.hex();
    }
}

package io.entitle.engine;

import io.entitle.problem.EntitleException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the rules folder that comes with this library. A jar has no folders that every class loader could list: the build
 * leaves a list of the files.
 */
public final class BundledRules {

    private static final String FOLDER = "rules/";

    private BundledRules() {}

    /** The bytes of each file whose name ends so, by its path inside the folder, with forward slashes. */
    public static SortedMap<String, byte[]> ending(String ending) {
        try {
            URL folder = OwnResources.url(FOLDER);
            return folder.getProtocol().equals("file")
                    ? FolderFiles.of(Path.of(new URI(folder.toString())), ending)
                            .whole()
                    : listed(ending);
        } catch (URISyntaxException | IOException e) {
            throw new EntitleException("the bundled rules cannot be read: " + e.getMessage(), e);
        }
    }

    private static SortedMap<String, byte[]> listed(String ending) throws IOException {
        byte[] list = OwnResources.bytes(Precompiled.FOLDER + "/" + Precompiled.RULE_FILES);
        List<String> paths = new String(list, StandardCharsets.UTF_8)
                .lines()
                .filter(path -> path.endsWith(ending))
                .toList();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, OwnResources.bytes(FOLDER + path));
        }
        return files;
    }
}

package io.entitle.wire;

import io.entitle.problem.JsonPath;
import java.util.List;
import java.util.Optional;

/** Reads a YAML file that is no facts document with all the checks of one: no aliases, no member twice. */
public final class YamlFile {

    private YamlFile() {}

    /** The one document of the file; empty after what is wrong with its text has been reported. */
    public static Optional<Value> read(byte[] bytes, String source, Problems problems) {
        try {
            List<Tree> roots = Format.YAML.parse(Utf8.decode(bytes));
            if (roots.size() != 1) {
                throw new MalformedException("expected one document, found " + roots.size());
            }
            return Optional.of(new Value(roots.get(0), JsonPath.ROOT, problems));
        } catch (MalformedException e) {
            problems.add(e.in(source, 0));
            return Optional.empty();
        }
    }
}

package io.entitle.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why the rules of a product are compiled while the program runs, which takes many times as long as to load what the build
 * compiled.
 *
 * @param isExpected whether somebody wants it so, who has rules of their own
 */
record CompileReason(boolean isExpected, String text) {

    private static final Logger LOG = LoggerFactory.getLogger(CompileReason.class);
    private static final int MOST_NAMED = 5;

    static final CompileReason NOTHING_BUILT = new CompileReason(false, "the build left no compiled rules");
    static final CompileReason DAMAGED = new CompileReason(false, "what the build compiled is damaged");

    /** Something that decides what rules are compiled to is not what it was when they were. */
    static Optional<CompileReason> otherToolchain(List<String> differing) {
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CompileReason(
                false,
                differing.contains(Toolchain.ENGINE)
                        ? "the rules were compiled for another release of the engine"
                        : "the rules were compiled with another vocabulary: " + named(differing)));
    }

    /** Rule files are not those that the build compiled. */
    static CompileReason otherFiles(List<RuleFile> files) {
        return new CompileReason(
                true,
                files.isEmpty()
                        ? "the build compiled other files with them"
                        : "not what the build compiled: "
                                + named(files.stream().map(RuleFile::path).toList()));
    }

    void log(String product) {
        if (isExpected) {
            LOG.info("Rules of {} are compiled from source: {}", product, text);
        } else {
            LOG.warn("Rules of {} are compiled from source: {}", product, text);
        }
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }
}

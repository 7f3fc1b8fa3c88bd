package io.entitle.lint;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small product without a mistake, to which a test adds one. */
final class Tea {

    private static final Path CARD = Path.of("src/test/resources/mistakes/base/tea/card.drl");

    private Tea() {}

    /** What is found if that file stands beside the product's own. */
    static List<Finding> with(String rules) {
        return RuleCheck.of(RuleFolder.of(List.of(card(), new RuleFile("tea/extra.drl", rules))))
                .findings();
    }

    static RuleFile card() {
        return new RuleFile("tea/card.drl", read(CARD));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
